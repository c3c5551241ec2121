namespace Infra.Cli;

/// <summary>
/// Where discs go: packed around the control plane. A very large number goes circle by circle, which needs more space
/// and less time.
/// </summary>
internal static class DiscPlaces
{
    private const int MostPacked = 60;
    private const int MostOnOneCircle = 9;
    private const int OnFirstCircle = 6;

    /// <summary>A place for each disc, in their order.</summary>
    public static IReadOnlyList<Point> Find(IReadOnlyList<SupervisorDisc> discs, double center, double gap) =>
        discs.Count <= MostPacked
            ? PackedCircles.Place(new(default, center + gap), [.. discs.Select(disc => disc.Room)])
            : FindOnCircles(discs, center, gap);

    private static List<Point> FindOnCircles(IReadOnlyList<SupervisorDisc> discs, double center, double gap)
    {
        var places = new List<Point>();
        var inner = center;
        while (places.Count < discs.Count)
        {
            var left = discs.Skip(places.Count).ToList();
            var least = inner + gap + left[0].Room;
            var radius = places.Count > 0 ? least
                : RadiusFor(left.Take(left.Count <= MostOnOneCircle ? left.Count : OnFirstCircle), least);
            var turn = 0.0;
            var here = left.TakeWhile(disc => (turn += Turn(disc, radius)) <= (2 * Math.PI) + 1e-9).ToList();
            var slack = ((2 * Math.PI) - here.Sum(disc => Turn(disc, radius))) / here.Count;
            var at = -Math.PI / 2;
            foreach (var (i, disc) in here.Index())
            {
                at += i == 0 ? 0 : (slack + Turn(disc, radius)) / 2;
                places.Add(Point.At(at, radius));
                at += (slack + Turn(disc, radius)) / 2;
            }

            inner = radius + here[0].Room;
        }

        return places;
    }

    /// <summary>The angle that the disc takes on a circle of that radius.</summary>
    private static double Turn(SupervisorDisc disc, double radius) => 2 * Math.Asin(Math.Min(1, disc.Room / radius));

    /// <summary>The smallest radius, at least `least`, with room for all discs.</summary>
    private static double RadiusFor(IEnumerable<SupervisorDisc> discs, double least)
    {
        const int halvings = 40;
        var all = discs.ToList();
        var (low, high) = (least, Math.Max(least, all.Sum(disc => disc.Room)));
        for (var i = 0; i < halvings; i++)
        {
            var middle = (low + high) / 2;
            if (all.Sum(disc => Turn(disc, middle)) > 2 * Math.PI) low = middle;
            else high = middle;
        }

        return high;
    }
}
