using Infra.Foundation;

namespace Infra.Program;

/// <summary>Reads something once, for any number of callers. Every caller gets the problems.</summary>
internal sealed class ReadOnce<T>(Func<ProblemList, T?> read)
    where T : class
{
    private readonly Lazy<(T? Found, IReadOnlyList<Problem> Problems)> _reading = new(() =>
    {
        var problems = new ProblemList();
        return (read(problems), problems.Sorted());
    });

    /// <summary>Starts reading in the background.</summary>
    public void Begin() => _ = Task.Run(() => _reading.Value);

    /// <summary>The result; null if it cannot be used, with the problems added.</summary>
    public T? Get(ProblemList problems)
    {
        var (found, added) = _reading.Value;
        foreach (var problem in added) problems.Add(problem);
        return found;
    }
}
