namespace Workflows.Jsonata.Tests;

/// <summary>Texts that nest deep, or go on for long, give a value or an error, on small stacks as well.</summary>
public sealed class NestingTests
{
    private const int Many = 100_000;
    private const int SmallStack = 256 << 10;

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("(", "", "")]
    [InlineData("[", "1", "]")]
    [InlineData("[", "", "")]
    [InlineData("{\"a\":", "1", "}")]
    [InlineData("{", "", "")]
    [InlineData("[[", "1", "]]")]
    [InlineData("a[", "0", "]")]
    [InlineData("a[", "", "")]
    [InlineData("a[[", "0", "]]")]
    [InlineData("-", "1", "")]
    [InlineData("-", "a", "")]
    [InlineData("function(){", "1", "}")]
    [InlineData("function($x){", "1", "}(1)")]
    [InlineData("λ(", "", "")]
    [InlineData("a?(", "1", ")")]
    [InlineData("a?", "1", ":2")]
    [InlineData("a?b:", "1", "")]
    [InlineData("/*", "1", "*/")]
    [InlineData("/*", "", "")]
    [InlineData("\"", "1", "")]
    [InlineData("1+(", "1", ")")]
    [InlineData("a.(", "b", ")")]
    [InlineData("|a|", "", "")]
    [InlineData("a~>|$|", "1", "|")]
    [InlineData("^(", "", "")]
    [InlineData("a^(", "1", ")")]
    [InlineData("$f(", "1", ")")]
    [InlineData("a[%.", "1", "]")]
    [InlineData("(%.", "a", ")")]
    [InlineData("[1..", "2", "]")]
    [InlineData("a.b{", "1", ":1}")]
    [InlineData("/(", "a", ")/")]
    [InlineData("function($x)<a<", "n", ">>{1}")]
    public void Evaluate_DeepNesting_EndsWell(string open, string middle, string close) =>
        EndsWell(Repeat(open) + middle + Repeat(close));

    [Theory]
    [InlineData("a~>", "a")]
    [InlineData("a.", "a")]
    [InlineData("1+", "1")]
    [InlineData("1 and ", "1")]
    [InlineData("1=", "1")]
    [InlineData("1 in ", "1")]
    [InlineData("a:=", "1")]
    [InlineData("$a:=", "1")]
    [InlineData("a?b:", "1")]
    [InlineData("a??", "1")]
    [InlineData("a?:", "1")]
    [InlineData("\"x\"&", "\"x\"")]
    [InlineData("*", "")]
    [InlineData("%", "")]
    [InlineData("%.", "a")]
    [InlineData("a,", "a")]
    public void Evaluate_LongChain_EndsWell(string link, string last) => EndsWell(Repeat(link) + last);

    [Theory]
    [InlineData("a", "[0]")]
    [InlineData("a", "[]")]
    [InlineData("a", "[b]")]
    [InlineData("a", "(1)")]
    [InlineData("$f", "(?)")]
    [InlineData("a", "#$i")]
    [InlineData("a", "@$i")]
    [InlineData("a", "^(b)")]
    [InlineData("a", "{\"k\":1}")]
    [InlineData("a.b", "{\"k\":1}")]
    [InlineData("a", ".%")]
    [InlineData("a", ".*")]
    [InlineData("a", ".**")]
    [InlineData("function($x)<", "n")]
    public void Evaluate_LongTail_EndsWell(string first, string link) => EndsWell(first + Repeat(link));

    // Parts that were compiled twice on each level would make these take for ever.
    [Theory]
    [InlineData("a.(", "b", "; a{\"k\":1}).%")]
    [InlineData("a.(a{\"k\":", "a.b.%", "}).%")]
    [InlineData("a.b.(a[%.c];", "a.b", ").%.%")]
    [InlineData("(", "a", " ?: b)")]
    [InlineData("(", "a", " ?? b)")]
    [InlineData("($x := ", "1", "; function(){ $x })")]
    public void Evaluate_NestedParts_TakeLittleTime(string open, string middle, string close) =>
        EndsWell(Repeat(open, 60) + middle + Repeat(close, 60));

    private static string Repeat(string text, int times = Many) => string.Concat(Enumerable.Repeat(text, times));

    private static void EndsWell(string text)
    {
        Exception? error = null;
        Run();
        AssertEndsWell();
        var thread = new Thread(Run, SmallStack);
        thread.Start();
        thread.Join();
        AssertEndsWell();

        void Run() => error = Record.Exception(() => JsonataExpression.Parse(text).Evaluate(Expect.Order).ToString());

        void AssertEndsWell()
        {
            Assert.True(error is null or JsonataException, error?.ToString());
            Assert.InRange((error as JsonataException)?.Position ?? -1, -1, text.Length);
        }
    }
}
