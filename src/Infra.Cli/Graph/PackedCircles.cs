namespace Infra.Cli;

/// <summary>Packs circles around a first one. The result is compact and wider than high, like a screen.</summary>
internal static class PackedCircles
{
    private const double Aspect = 1.6;
    private const double Slack = 1e-6;

    /// <summary>A place for each circle, in order. Circles touch and never overlap.</summary>
    public static IReadOnlyList<Point> Place(Circle middle, IReadOnlyList<double> radii)
    {
        var placed = new List<Circle> { middle };
        var taken = middle.Bounds;
        foreach (var radius in radii)
        {
            var free = Candidates(placed, radius).Where(one => placed.TrueForAll(other => AreApart(one, other)));
            placed.Add(free.MinBy(circle => Weight(circle, taken)));
            taken = taken.Around(placed[^1].Bounds);
        }

        return [.. placed.Skip(1).Select(circle => circle.At)];
    }

    // Left of the first circle, or touching two placed circles.
    private static IEnumerable<Circle> Candidates(List<Circle> placed, double radius)
    {
        var around = placed[0].Radius + radius;
        yield return new(new(-around, 0), radius);
        for (var i = 0; i < placed.Count; i++)
        {
            for (var j = i + 1; j < placed.Count; j++)
                foreach (var at in Corners(placed[i], placed[j], radius)) yield return new(at, radius);
        }
    }

    /// <summary>The two places where a circle touches both; none if they are too far apart.</summary>
    private static IEnumerable<Point> Corners(Circle one, Circle other, double radius)
    {
        var (first, second) = (one.Radius + radius, other.Radius + radius);
        var (x, y) = (other.At.X - one.At.X, other.At.Y - one.At.Y);
        var distance = Math.Sqrt((x * x) + (y * y));
        if (distance > first + second) yield break;
        var along = ((first * first) - (second * second) + (distance * distance)) / (2 * distance);
        var aside = Math.Sqrt(Math.Max(0, (first * first) - (along * along)));
        var foot = one.At + new Point(x * along / distance, y * along / distance);
        yield return foot + new Point(-y * aside / distance, x * aside / distance);
        yield return foot + new Point(y * aside / distance, -x * aside / distance);
    }

    private static bool AreApart(Circle one, Circle other) =>
        Math.Pow(one.At.X - other.At.X, 2) + Math.Pow(one.At.Y - other.At.Y, 2) + Slack
            >= Math.Pow(one.Radius + other.Radius, 2);

    // The size of the result, then the distance from the center. Rounded, so floating-point noise never decides between
    // equal places.
    private static (double Size, double Distance, double Y, double X) Weight(Circle circle, Box taken)
    {
        var whole = taken.Around(circle.Bounds);
        return (
            Math.Round(Math.Max(whole.Width / Aspect, whole.Height), 3),
            Math.Round(Math.Sqrt(Math.Pow(circle.At.X, 2) + Math.Pow(circle.At.Y, 2)), 3),
            Math.Round(circle.At.Y, 3),
            Math.Round(circle.At.X, 3));
    }
}
