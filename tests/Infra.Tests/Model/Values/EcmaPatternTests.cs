using System.Text;
using Infra.Foundation;
using Infra.Model.Values;

namespace Infra.Tests.Model;

/// <summary>
/// Patterns have the meaning of ECMA 262 with the flag `u`, including those that .NET reads differently.
/// </summary>
public sealed class EcmaPatternTests
{
    [Theory]
    [InlineData("^a$", "a", "a\n")]
    [InlineData("^(a|b$)$", "b", "b\n")]
    [InlineData(@"^\d$", "7", "٣")]
    [InlineData(@"^\D$", "٣", "7")]
    [InlineData(@"^\D$", "\U0001F600", "\U0001F600\U0001F600")]
    [InlineData(@"^\w$", "_", "é")]
    [InlineData(@"^\W$", "é", "z")]
    [InlineData(@"^\s+$", "\u00a0\ufeff\u2029\v", "\u0085")]
    [InlineData(@"^\S$", "\u0085", "\ufeff")]
    [InlineData(@"\bcat\b", "écaté", "cats")]
    [InlineData(@"a\B.", "ab", "a é")]
    [InlineData("^.$", "\U0001F600", "\r")]
    [InlineData("^.$", "\u0085", "\u2028")]
    [InlineData("^.{2}$", "\U0001F600a", "\U0001F600")]
    [InlineData("^[\U0001F600-\U0001F64F]+$", "\U0001F601\U0001F64F", "\U0001F650")]
    [InlineData("^[^a]$", "\U0001F600", "a")]
    [InlineData("^[\ud7ff-\U00010400]$", "\U00010400", "\U00010401")]
    [InlineData("^[\uffff-\U00020402]$", "\U00020402", "\U00020403")]
    [InlineData("^[\uffff-\U00020402]$", "\U0001ffff", "\ufffe")]
    [InlineData("^[\U00010401-\U000207fe]$", "\U000207fe", "\U00010400")]
    [InlineData("^[]$|^b$", "b", "a")]
    [InlineData("^[^]$", "\n", "ab")]
    [InlineData(@"^[a\-z]$", "-", "b")]
    [InlineData(@"^[\w.-]+$", "a.b-c", "a b")]
    [InlineData(@"^[\b]$", "\b", "b")]
    [InlineData(@"^[a-z-[b]$", "[", "B")]
    [InlineData(@"^\u0041\x42\u{43}\u{1F600}$", "ABC\U0001F600", "ABC")]
    [InlineData(@"^\ud83d\ude00?$", "\U0001F600", "\U0001F600\U0001F600")]
    [InlineData(@"^\cJ\0\t\/\-$", "\n\0\t/-", "J0t/-")]
    [InlineData(@"^\p{Lu}\p{Letter}\P{L}\p{gc=Nd}$", "Éé1٣", "éé1٣")]
    [InlineData(@"^[\p{L}\d]+$", "\U00010400é7", "\U0001F600")]
    [InlineData("^(?<year>[0-9]{4})(?:-(?=1)[0-9]+)?$", "2026-12", "2026-22")]
    [InlineData("(?<!a)b(?<=b)(?!c)", "cb", "abc")]
    [InlineData("^a{2,}?b{1}c{0,1}$", "aaab", "ab")]
    [InlineData("a|b", "xb", "xc")]
    [InlineData("", "anything", null)]
    public void A_pattern_matches_as_defined_by_ECMA_262(string pattern, string good, string? bad)
    {
        var problems = new ProblemList();
        var read = EcmaPattern.Parse(pattern, default, problems);
        Assert.Equal([], problems.Sorted());
        Assert.True(read!.IsMatch(good));
        if (bad is not null) Assert.False(read.IsMatch(bad));
    }

    [Theory]
    [InlineData("(", "a '(' is not closed")]
    [InlineData("a)", "a ')' closes nothing")]
    [InlineData("[a", "a '[' is not closed")]
    [InlineData("[a-", "a '[' is not closed")]
    [InlineData("a]", @"a ']' is not escaped; write '\]'")]
    [InlineData("^[[:alpha:]]$", @"a ']' is not escaped; write '\]'")]
    [InlineData("^[a-z-[b]]$", @"a ']' is not escaped; write '\]'")]
    [InlineData("{a}", "'{' has nothing to repeat")]
    [InlineData("a{x}", @"a '{' is not escaped; write '\{'")]
    [InlineData("a{,3}", @"a '{' is not escaped; write '\{'")]
    [InlineData("a}", @"a '}' is not escaped; write '\}'")]
    [InlineData("*a", "'*' has nothing to repeat")]
    [InlineData("a**", "'*' has nothing to repeat")]
    [InlineData("^*", "'*' has nothing to repeat")]
    [InlineData("(?=a)*", "'*' has nothing to repeat")]
    [InlineData("(?>a)", "'(?>' opens no group")]
    [InlineData("(?i)a", "'(?i' opens no group")]
    [InlineData("(?#a)", "'(?#' opens no group")]
    [InlineData("(?<a-b>c)", "a group has no name between '<' and '>'")]
    [InlineData(@"\Aa\z", @"'\A' is not an escape")]
    [InlineData(@"a\Z", @"'\Z' is not an escape")]
    [InlineData(@"\e", @"'\e' is not an escape")]
    [InlineData(@"\07", @"'\0' is not an escape")]
    [InlineData(@"(a)\1", @"'\1' refers back to a group, which is not supported")]
    [InlineData(@"(?<a>b)\k<a>", @"'\k' refers back to a group, which is not supported")]
    [InlineData(@"\p{Script=Greek}",
        @"'\p{Script=Greek}' is not supported, only general categories are, such as '\p{L}'")]
    [InlineData(@"\pL", @"'\p' has no property in braces")]
    [InlineData(@"\x4", @"2 hexadecimal digits are missing after '\x'")]
    [InlineData(@"\u{110000}", @"'\u{110000}' is not a code point")]
    [InlineData("[b-a]", "a range in '[…]' ends before it starts")]
    [InlineData(@"[\d-z]", "a range in '[…]' starts or ends with more than one character")]
    [InlineData(@"a\", @"nothing follows the last '\'")]
    public void An_invalid_pattern_is_a_problem(string pattern, string reason)
    {
        var problems = new ProblemList();
        Assert.Null(EcmaPattern.Parse(pattern, new("schema.json", 3), problems));
        var problem = Assert.Single(problems.Sorted());
        Assert.Equal(("SCH001", new Position("schema.json", 3)), (problem.Code, problem.Position!.Value));
        Assert.Equal($"this is not a JSON schema: '{pattern}' is not an ECMA 262 pattern: {reason}.", problem.What);
    }

    [Theory]
    [InlineData("a{99999999999}")]
    [InlineData("a{2,1}")]
    public void A_repetition_count_that_is_too_large_is_a_problem(string pattern)
    {
        var problems = new ProblemList();
        Assert.Null(EcmaPattern.Parse(pattern, default, problems));
        var what = Assert.Single(problems.Sorted()).What;
        Assert.Equal($"this is not a JSON schema: '{pattern}' has an impossible repetition count.", what);
    }

    [Fact]
    public void A_range_beyond_16_bits_matches_exactly_its_code_points()
    {
        int[] edges =
        [
            0x61, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10001, 0x103FF, 0x10400, 0x107FF, 0x10800, 0x1FFFF, 0x10FC00,
            0x10FFFE, 0x10FFFF,
        ];
        var points = edges.SelectMany(edge => new[] { edge - 1, edge, edge + 1 }).Where(Rune.IsValid).ToList();
        var ranges = from first in edges from last in edges where first <= last select (first, last);
        foreach (var (first, last) in ranges)
        {
            var pattern = EcmaPattern.Parse($"^[{new Rune(first)}-{new Rune(last)}]$", default, new())!;
            foreach (var point in points)
                Assert.Equal(point >= first && point <= last, pattern.IsMatch(char.ConvertFromUtf32(point)));
        }
    }
}
