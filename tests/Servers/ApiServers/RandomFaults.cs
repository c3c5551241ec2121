namespace ApiServers;

/// <summary>Faults of any kind at any point of a short reading; the same seed gives the same faults.</summary>
public static class RandomFaults
{
    private static readonly FaultKind[] Kinds = Enum.GetValues<FaultKind>();
    private static readonly int[] Times = [1, 1, 2, 3, int.MaxValue];

    /// <summary>Creates none to four faults.</summary>
    public static IReadOnlyList<Fault> Create(Random random) =>
        [.. Enumerable.Range(0, random.Next(5)).Select(_ => One(random))];

    private static Fault One(Random random) => new(Kinds[random.Next(Kinds.Length)], random.Next(15))
    {
        Times = Times[random.Next(Times.Length)],
        Delay = TimeSpan.FromMilliseconds(20),
    };
}
