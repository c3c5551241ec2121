namespace Infra.Cli;

internal readonly record struct Point(double X, double Y)
{
    /// <summary>Radians; 0 is to the right, a quarter is down.</summary>
    public static Point At(double angle, double radius) => new(radius * Math.Cos(angle), radius * Math.Sin(angle));

    public static Point operator +(Point one, Point other) => new(one.X + other.X, one.Y + other.Y);
}

internal readonly record struct Circle(Point At, double Radius)
{
    public Box Bounds => new(At.X - Radius, At.Y - Radius, At.X + Radius, At.Y + Radius);
}

internal readonly record struct Line(Point From, Point To);

/// <summary>A part of a circle around the control plane, with the line to its supervisor.</summary>
internal readonly record struct Arc(double Radius, double From, double To, Line Stem);

internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public Box Around(Box other) =>
        new(
            Math.Min(Left, other.Left),
            Math.Min(Top, other.Top),
            Math.Max(Right, other.Right),
            Math.Max(Bottom, other.Bottom));

    public Box Grown(double margin) => new(Left - margin, Top - margin, Right + margin, Bottom + margin);
}
