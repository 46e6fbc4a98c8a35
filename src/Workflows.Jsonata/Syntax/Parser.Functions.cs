using System.Text;
using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Syntax;

/// <content>Calls and function definitions, which look alike up to the body.</content>
internal sealed partial class Parser
{
    private SyntaxNode Call(SyntaxNode procedure, int position)
    {
        var arguments = new List<SyntaxNode?>();
        var isPartial = false;
        if (token.Kind != TokenKind.RightParenthesis)
        {
            do
            {
                if (token.Kind == TokenKind.Question)
                {
                    isPartial = true;
                    placeholder = token.Position;
                    Advance(afterOperand: false);
                    arguments.Add(null);
                }
                else
                {
                    arguments.Add(Expression(0));
                }
            } while (Skip(TokenKind.Comma));
        }
        Expect(TokenKind.RightParenthesis, afterOperand: true);
        if (procedure is PathSyntax { Steps: [{ Expression: NameSyntax { Name: "function" or "λ" }, Stages: [] }] })
        {
            return Lambda(arguments, position);
        }
        return isPartial
            ? new PartialSyntax(procedure, [.. arguments], position)
            : new CallSyntax(procedure, [.. arguments.Select(static argument => argument!)], position);
    }

    /// <summary>The position of the last <c>?</c> among arguments.</summary>
    private int placeholder;

    private LambdaSyntax Lambda(List<SyntaxNode?> arguments, int position)
    {
        var parameters = new string[arguments.Count];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = arguments[i] switch
            {
                VariableSyntax variable => variable.Name,
                { } other => throw Misplaced("S0208", other, i + 1),
                null => throw new JsonataException("S0208")
                {
                    Position = placeholder,
                    TokenValue = "?",
                    Value = i + 1,
                },
            };
        }
        var signature = token.Kind == TokenKind.Less ? LambdaSignature() : null;
        var (outer, closuresBefore) = (variables, closures);
        variables = [];
        Expect(TokenKind.LeftBrace);
        var body = Expression(0);
        Expect(TokenKind.RightBrace);
        var captures = closures > closuresBefore;
        var lambda = new LambdaSyntax(parameters, signature, body, [.. variables], captures, position);
        variables = outer;
        closures++;
        return lambda;
    }

    /// <summary>The signature is read token by token, without regard to the blanks between them.</summary>
    private Signature LambdaSignature()
    {
        var start = token.Position;
        var text = new StringBuilder("<");
        for (var open = 1; open > 0 && token.Kind is not (TokenKind.LeftBrace or TokenKind.End); )
        {
            Advance(afterOperand: false);
            open += token.Kind switch
            {
                TokenKind.Less => 1,
                TokenKind.Greater => -1,
                _ => 0,
            };
            text.Append(token.Text);
        }
        Expect(TokenKind.Greater);
        try
        {
            return Signature.Parse(text.ToString());
        }
        catch (JsonataException error)
        {
            error.Position += start;
            throw;
        }
    }
}
