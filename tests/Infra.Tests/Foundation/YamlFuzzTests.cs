using Infra.Foundation;
using Infra.Model.Values;

namespace Infra.Tests.Foundation;

public sealed class YamlFuzzTests
{
    private const long MaxAllocated = 200_000_000;

    /// <summary>
    /// Each mutated file, including aliases of aliases, gives a tree that can be written or a problem with a line. None
    /// crashes or runs forever.
    /// </summary>
    [Fact]
    public void A_hundred_thousand_mutated_files_are_read_or_rejected_with_a_line()
    {
        var random = new Random(20241201);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 100_000; i++)
        {
            var text = MutatedYaml.Create(random);
            var problems = new ProblemList();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var node = YamlFile.Parse(text, "f.yaml", problems, (YamlReading)(i % 3));
            if (node is YamlMap map && !problems.HasErrors)
            {
                YamlText.Render(map);
                SettingsLayer.From(map, problems)?.Resolve();
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < MaxAllocated, $"{allocated} bytes for {text}");
            Assert.All(problems.Sorted(), problem => Assert.InRange(problem.Position!.Value.Line, 1, int.MaxValue));
            if (problems.HasErrors) refused++;
            else if (node is null) Assert.Fail($"neither read nor refused: {text}");
            else read++;
        }

        Assert.InRange(read, 10_000, 90_000);
        Assert.InRange(refused, 10_000, 90_000);
    }
}
