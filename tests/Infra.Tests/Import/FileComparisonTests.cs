using Infra.Import;

namespace Infra.Tests.Import;

public sealed class FileComparisonTests
{
    [Theory]
    [InlineData("a: 1\n", "a: 1\n", FileStatus.Equal)]
    [InlineData("{{ no yaml", "{{ no yaml", FileStatus.Equal)]
    [InlineData("a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n", FileStatus.YamlEqual)]
    [InlineData("a: 1\nb: 2\n", "b: 2\na: 1\n", FileStatus.YamlEqual)]
    [InlineData("a: true\n", "a: True\n", FileStatus.YamlEqual)]
    [InlineData("a: x\n---\nb: y\n", "# c\n---\na: 'x'\n---\n{b: y}\n", FileStatus.YamlEqual)]
    [InlineData("a:\n", "a: ~\n", FileStatus.YamlEqual)]
    [InlineData("a: 0x10\n", "a: 16\n", FileStatus.YamlEqual)]
    [InlineData("a: no\nb: 0644\n", "a: false\nb: 420\n", FileStatus.YamlEqual)]
    [InlineData("x: &x {a: 1}\nz: {<<: *x, b: 2}\n", "x: {a: 1}\nz: {a: 1, b: 2}\n", FileStatus.YamlEqual)]
    [InlineData("a: no\n", "a: 'no'\n", FileStatus.Different)]
    [InlineData("a: 0644\n", "a: 644\n", FileStatus.Different)]
    [InlineData("a: {<<: {b: 1}}\n", "a: {'<<': {b: 1}}\n", FileStatus.Different)]
    [InlineData("a: '1'\n", "a: 1\n", FileStatus.Different)]
    [InlineData("a: [1, 2]\n", "a: [2, 1]\n", FileStatus.Different)]
    [InlineData("a: 1\n---\nb: 2\n", "a: 1\n", FileStatus.Different)]
    [InlineData("a: *x\n", "a:  *x\n", FileStatus.Different)]
    [InlineData("a: 1\na: 1\n", "a:  1\na: 1\n", FileStatus.Different)]
    public void Files_are_compared_as_bytes_and_then_as_YAML(string before, string after, FileStatus status) =>
        Assert.Equal(status, Only(before, after).Status);

    [Fact]
    public void The_first_differing_line_is_named() =>
        Assert.Equal("line 2: 'b: 2' became 'b: 3'", Only("a: 1\nb: 2\nc: 3\n", "a: 1\nb: 3\nc: 4\n").Detail);

    [Theory]
    [InlineData("a: 1\n---\nb: *x\n", 3)]
    [InlineData("a: 1\n---\nb: [\n", 4)]
    [InlineData("- *.corp.local\n", 1)]
    [InlineData("a: 1\na: 2\n", 2)]
    public void Invalid_YAML_is_reported_with_its_line(string text, int line)
    {
        Assert.Null(YamlDocuments.Parse(text, out var fault));
        Assert.Equal(line, fault.Line);
    }

    private static ComparedFile Only(string before, string after) => Assert.Single(FileComparison.Compare(
        new Dictionary<string, string> { ["f"] = before }, new Dictionary<string, string> { ["f"] = after }, "", ""));
}
