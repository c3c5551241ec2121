namespace ApiServers;

/// <summary>Faults of any kind at any place of a short reading; the same number gives the same ones.</summary>
public static class RandomFaults
{
    private static readonly FaultKind[] Kinds = Enum.GetValues<FaultKind>();
    private static readonly int[] Times = [1, 1, 2, 3, int.MaxValue];

    /// <summary>None to four.</summary>
    public static IReadOnlyList<Fault> Create(Random random) =>
        [.. Enumerable.Range(0, random.Next(5)).Select(_ => One(random))];

    private static Fault One(Random random) => new(Kinds[random.Next(Kinds.Length)], random.Next(15))
    {
        Times = Times[random.Next(Times.Length)],
        Delay = TimeSpan.FromMilliseconds(20),
    };
}
