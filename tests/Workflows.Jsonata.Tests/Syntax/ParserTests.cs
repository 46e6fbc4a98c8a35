using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Tests.Syntax;

public sealed class ParserTests
{
    private static T Parse<T>(string text)
        where T : SyntaxNode => Assert.IsType<T>(Parser.Parse(text).Body);

    private static string[] Names(PathSyntax path) =>
        [.. path.Steps.Select(static step => Assert.IsType<NameSyntax>(step.Expression).Name)];

    [Theory]
    [InlineData("a.b.c", "a,b,c")]
    [InlineData("`a b`.'c'.\"d\"", "a b,c,d")]
    [InlineData("and.or.in", "and,or,in")]
    [InlineData("/* first */ a /**/ . /* last */ b", "a,b")]
    [InlineData("größe.名前", "größe,名前")]
    public void Parse_Names_GivesOneFlatPath(string text, string names)
    {
        Assert.Equal(names.Split(','), Names(Parse<PathSyntax>(text)));
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("-1", "-1")]
    [InlineData("12.5e-1", "1.25")]
    [InlineData("0", "0")]
    [InlineData("'it''s'", null)]
    [InlineData("'a\\n\\\"\\u0041\\/'", "\"a\\n\\\"A/\"")]
    [InlineData("\"it's\"", "\"it's\"")]
    [InlineData("true", "true")]
    [InlineData("null", "null")]
    public void Parse_Literal_GivesItsValue(string text, string? value)
    {
        if (value is null)
        {
            Assert.Throws<JsonataException>(() => Parser.Parse(text));
            return;
        }
        Assert.Equal(Json.Parse(value), Parse<LiteralSyntax>(text).Value);
    }

    [Theory]
    [InlineData("1 + 2 * 3", nameof(TokenKind.Plus))]
    [InlineData("1 * 2 + 3", nameof(TokenKind.Plus))]
    [InlineData("1 + 2 = 3", nameof(TokenKind.Equal))]
    [InlineData("a = b and c", nameof(TokenKind.And))]
    [InlineData("a and b or c", nameof(TokenKind.Or))]
    [InlineData("a or b and c", nameof(TokenKind.Or))]
    [InlineData("1 - 2 - 3", nameof(TokenKind.Minus))]
    [InlineData("a & b = c", nameof(TokenKind.Equal))]
    [InlineData("a in b = c", nameof(TokenKind.Equal))]
    public void Parse_Operators_BindByTheirPower(string text, string weakest)
    {
        Assert.Equal(weakest, Parse<BinarySyntax>(text).Operator.ToString());
    }

    [Fact]
    public void Parse_EqualOperators_AssociateToTheLeft()
    {
        var difference = Parse<BinarySyntax>("1 - 2 - 3");

        Assert.IsType<BinarySyntax>(difference.Left);
        Assert.IsType<LiteralSyntax>(difference.Right);
    }

    [Fact]
    public void Parse_Bindings_AssociateToTheRight()
    {
        var bind = Parse<BindSyntax>("$a := $b := 1");

        Assert.Equal("b", Assert.IsType<BindSyntax>(bind.Value).Name);
    }

    [Fact]
    public void Parse_Predicates_BelongToTheLastStep()
    {
        var path = Parse<PathSyntax>("a.b[c = 1][0]");

        Assert.Equal(["a", "b"], Names(path));
        Assert.Empty(path.Steps[0].Stages);
        Assert.Equal(2, path.Steps[1].Stages.Length);
    }

    [Fact]
    public void Parse_PredicateOfAnExpression_MakesASelection()
    {
        var selection = Parse<SelectionSyntax>("$x[0]{'k': v}");

        Assert.IsType<VariableSyntax>(selection.Source);
        Assert.Single(selection.Predicates);
        Assert.NotNull(selection.Group);
    }

    [Theory]
    [InlineData("a.b[]")]
    [InlineData("a[].b")]
    [InlineData("a[][0].b")]
    public void Parse_EmptyBracketsAtAStep_KeepTheArrayOfThePath(string text)
    {
        Assert.True(Parse<PathSyntax>(text).KeepSingleton);
    }

    [Fact]
    public void Parse_Sort_IsAStepWithItsTerms()
    {
        var path = Parse<PathSyntax>("a^(<b, >c, d)");

        var sort = Assert.IsType<SortSyntax>(path.LastStep.Expression);
        Assert.Equal([false, true, false], sort.Terms.Select(static term => term.Descending));
    }

    [Fact]
    public void Parse_FocusAndIndex_BelongToTheStep()
    {
        var path = Parse<PathSyntax>("a@$x.b#$i[c]#$j");

        Assert.Equal("x", path.Steps[0].Focus);
        Assert.Equal("i", path.Steps[1].Index);
        Assert.Equal("j", path.Steps[1].Stages[1].Index);
    }

    [Fact]
    public void Parse_Group_BelongsToThePath()
    {
        Assert.Single(Parse<PathSyntax>("a.b{c: d}").Group!.Pairs);
    }

    [Theory]
    [InlineData("function($a, $b){ $a + $b }", 2, false)]
    [InlineData("λ(){ 1 }", 0, false)]
    [InlineData("function($a)<n:n>{ $a }", 1, true)]
    public void Parse_Function_HasParametersAndSignature(string text, int parameters, bool hasSignature)
    {
        var lambda = Parse<LambdaSyntax>(text);

        Assert.Equal(parameters, lambda.Parameters.Length);
        Assert.Equal(hasSignature, lambda.Signature is not null);
    }

    [Fact]
    public void Parse_CallWithPlaceholder_IsAPartialApplication()
    {
        var partial = Parse<PartialSyntax>("$f(1, ?)");

        Assert.Equal([true, false], partial.Arguments.Select(static argument => argument is not null));
    }

    [Theory]
    [InlineData("a ? b : c", true)]
    [InlineData("a ? b", false)]
    public void Parse_Condition_MayLackItsElse(string text, bool hasElse)
    {
        Assert.Equal(hasElse, Parse<ConditionSyntax>(text).Else is not null);
    }

    [Theory]
    [InlineData("a ?: b", nameof(TokenKind.Elvis))]
    [InlineData("a ?? b", nameof(TokenKind.Coalesce))]
    public void Parse_Default_KnowsItsOperator(string text, string @operator)
    {
        Assert.Equal(@operator, Parse<DefaultSyntax>(text).Operator.ToString());
    }

    [Fact]
    public void Parse_Transform_HasItsThreeParts()
    {
        Assert.NotNull(Parse<TransformSyntax>("|a|{'b': 1}, 'c'|").Delete);
        Assert.Null(Parse<TransformSyntax>("|a|{'b': 1}|").Delete);
    }

    [Fact]
    public void Parse_SlashAfterAnOperand_Divides()
    {
        Assert.Equal(TokenKind.Slash, Parse<BinarySyntax>("a / b").Operator);
        Assert.Equal("b", Assert.IsType<RegexSyntax>(Parse<CallSyntax>("$f(/b/i)").Arguments[0]).Pattern);
    }

    [Theory]
    [InlineData("*", typeof(WildcardSyntax))]
    [InlineData("**", typeof(DescendantsSyntax))]
    [InlineData("%", typeof(ParentSyntax))]
    [InlineData("-a", typeof(NegateSyntax))]
    [InlineData("[1, 2..3]", typeof(ArraySyntax))]
    [InlineData("{'a': 1}", typeof(ObjectSyntax))]
    [InlineData("(1; 2)", typeof(BlockSyntax))]
    [InlineData("a ~> $b", typeof(ApplySyntax))]
    public void Parse_Construct_GivesItsNode(string text, Type node)
    {
        Assert.IsType(node, Parser.Parse(text).Body);
    }

    [Theory]
    [InlineData("($a := 1; $b := 2)", "a,b", false)]
    [InlineData("($a := function(){ $c := 1 })", "a", true)]
    [InlineData("(1; 2)", "", false)]
    public void Parse_Block_KnowsItsVariablesAndWhetherFunctionsKeepThem(string text, string variables, bool captures)
    {
        var block = Parse<BlockSyntax>(text);

        Assert.Equal(variables, string.Join(',', block.Variables));
        Assert.Equal(captures, block.Captures);
    }
}
