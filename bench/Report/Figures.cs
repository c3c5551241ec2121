using System.Globalization;
using Infra.Bench.Results;

namespace Infra.Bench.Report;

/// <summary>Formats numbers, and computes figures from medians.</summary>
internal static class Figures
{
    /// <summary>Three significant digits; numbers from 100 up are rounded to integers.</summary>
    public static string Format(double number)
    {
        var format = Math.Abs(number) switch
        {
            0 => "0",
            >= 100 => "#,0",
            >= 10 => "0.0",
            >= 1 => "0.00",
            >= 0.1 => "0.000",
            _ => "0.0000",
        };
        return number.ToString(format, CultureInfo.InvariantCulture);
    }

    public static string Size(double size) => size.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>For axis ticks, which have one significant digit.</summary>
    public static string Tick(double number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);

    public static string Range(Point point) =>
        point.Samples.Length < 2 ? "" : $"{Format(point.Samples.Min())}–{Format(point.Samples.Max())}";

    /// <summary>
    /// The slope of the least-squares line through the medians, both axes logarithmic; null with fewer than two sizes.
    /// </summary>
    public static double? Growth(Series series)
    {
        var points = series.Points.Where(point => point is { Size: > 0, Median: > 0 })
            .Select(point => (X: Math.Log(point.Size), Y: Math.Log(point.Median))).ToList();
        if (points.Select(point => point.X).Distinct().Count() < 2) return null;
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
    }
}
