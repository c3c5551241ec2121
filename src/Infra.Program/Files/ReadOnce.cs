using Infra.Foundation;

namespace Infra.Program;

/// <summary>What is read once, however often and by however many it is asked for. Each is told its problems.</summary>
internal sealed class ReadOnce<T>(Func<ProblemList, T?> read)
    where T : class
{
    private readonly Lazy<(T? Found, IReadOnlyList<Problem> Problems)> _reading = new(() =>
    {
        var problems = new ProblemList();
        return (read(problems), problems.Sorted());
    });

    /// <summary>Begins to read, for those who ask later.</summary>
    public void Begin() => _ = Task.Run(() => _reading.Value);

    /// <summary>What was read; null, with the problems added, when it cannot be used.</summary>
    public T? Get(ProblemList problems)
    {
        var (found, added) = _reading.Value;
        foreach (var problem in added) problems.Add(problem);
        return found;
    }
}
