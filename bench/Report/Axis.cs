namespace Infra.Bench.Report;

/// <summary>
/// A logarithmic axis between two positions. Ticks are whole powers of ten, or 1, 2 and 5 times them if fewer than
/// three powers fit.
/// </summary>
internal sealed record Axis(double Least, double Most, double From, double To, IReadOnlyList<double> Ticks)
{
    public static Axis Over(IEnumerable<double> figures, double from, double to)
    {
        var all = figures.ToList();
        var (first, last) = ((int)Math.Floor(Math.Log10(all.Min())), (int)Math.Ceiling(Math.Log10(all.Max())));
        var candidates = Enumerable.Range(first, last - first + 1)
            .Select(power => Math.Pow(10, power))
            .SelectMany(power => (double[])[power, 2 * power, 5 * power])
            .ToList();
        var least = candidates.Last(candidate => candidate <= all.Min() * 1.0001);
        var most = candidates.First(candidate => candidate >= all.Max() * 0.9999 && candidate > least);
        var within = candidates.Where(candidate => candidate >= least && candidate <= most).ToList();
        var powers = within.Where(IsPower).ToList();
        return new(least, most, from, to, powers.Count >= 3 ? powers : within);
    }

    public double At(double figure) => From + (Math.Log(figure / Least) / Math.Log(Most / Least) * (To - From));

    private static bool IsPower(double figure) => Math.Abs(Math.Log10(figure) - Math.Round(Math.Log10(figure))) < 1e-9;
}
