using System.Diagnostics;

namespace Infra.Templating.Tests;

/// <summary>Damaged templates give text or an error with a position. None crashes, hangs or exhausts memory.</summary>
public class FuzzTests
{
    private const int Count = 100_000;

    [Fact]
    public void Damaged_templates_render_or_fail_with_a_position()
    {
        var seeds = new[] { "expressions.txt", "statements.txt", "filters.txt", "whitespace.txt" }
            .SelectMany(CaseFiles.Read)
            .Concat(CaseFiles.Templates.Values)
            .Concat(Enumerable.Range(0, 300).Select(seed => new TemplateGrammar(seed).Template()))
            .ToArray();
        var options = new TemplateOptions { Limits = new() { Steps = 20_000, OutputLength = 200_000 } };
        var engines =
            new[]
            {
                options,
                options with { Undefined = UndefinedMode.Lenient },
                options with { Dialect = TemplateDialect.Yart, TrimBlocks = true },
            }
            .Select(each => new TemplateEngine(each, name => CaseFiles.Templates.GetValueOrDefault(name))).ToArray();
        var allocated = GC.GetTotalAllocatedBytes();
        var (rendered, failed, slowest) = (0, 0, 0L);
        Parallel.For(0, Count, new() { MaxDegreeOfParallelism = 2 }, i =>
        {
            var template = DamagedTemplate.Create(seeds, new Random(i));
            var start = Stopwatch.GetTimestamp();
            var error = Try(engines[i % engines.Length], template);
            Raise(ref slowest, (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (error is null)
            {
                Interlocked.Increment(ref rendered);
                return;
            }

            Interlocked.Increment(ref failed);
            Assert.True(
                error is { Line: > 0, Column: > 0, Message.Length: > 0 and < 400 } && error.Template.Length > 0,
                $"{i}: {template}\n{error}");
        });

        Assert.Equal(Count, rendered + failed);
        Assert.True(rendered > Count / 20 && failed > Count / 20, $"{rendered} rendered, {failed} failed");
        Assert.True(slowest < 3_000, $"The slowest took {slowest} ms.");
        Assert.True((GC.GetTotalAllocatedBytes() - allocated) / Count < 2_000_000);
    }

    private static TemplateError? Try(TemplateEngine engine, string template)
    {
        try
        {
            engine.Compile(template).Render(CaseFiles.Values);
            return null;
        }
        catch (TemplateException e)
        {
            return e.Error;
        }
    }

    private static void Raise(ref long highest, long value)
    {
        for (var seen = Volatile.Read(ref highest); value > seen; seen = Volatile.Read(ref highest))
            if (Interlocked.CompareExchange(ref highest, value, seen) == seen) return;
    }
}
