namespace Infra.Cli;

/// <summary>A line of text that starts, ends or is centered at a point, rotated around it.</summary>
internal sealed record Label
{
    public required string Text { get; init; }

    /// <summary>Behind the text, less prominent; absent: nothing.</summary>
    public string? Note { get; init; }

    public required Point At { get; init; }

    public required double Size { get; init; }

    /// <summary>Radians.</summary>
    public double Angle { get; init; }

    public Anchor Anchor { get; init; } = Anchor.Middle;

    public bool IsStrong { get; init; }

    public double Width => TextSize.Width(Whole, Size) * (IsStrong ? 1.1 : 1);

    public double Height => Size * TextSize.LineHeight;

    public string Whole => Note is null ? Text : $"{Text}  {Note}";

    /// <summary>A label that runs away from the control plane, and is never upside down.</summary>
    public static Label Outward(double angle, double radius, string text, string? note, double size)
    {
        var isTurned = Math.Cos(angle) < -1e-9;
        return new()
        {
            Text = text,
            Note = note,
            At = Point.At(angle, radius),
            Size = size,
            Angle = isTurned ? angle + Math.PI : angle,
            Anchor = isTurned ? Anchor.End : Anchor.Start,
        };
    }

    /// <summary>The corners of its box, in order.</summary>
    public Point[] Corners()
    {
        var left = Anchor switch { Anchor.Start => 0, Anchor.Middle => -Width / 2, _ => -Width };
        return [
            Turned(left, -Height / 2),
            Turned(left + Width, -Height / 2),
            Turned(left + Width, Height / 2),
            Turned(left, Height / 2),
        ];
    }

    public Box Bounds()
    {
        var corners = Corners();
        return new(
            corners.Min(corner => corner.X),
            corners.Min(corner => corner.Y),
            corners.Max(corner => corner.X),
            corners.Max(corner => corner.Y));
    }

    private Point Turned(double right, double down) => At + new Point(
        (right * Math.Cos(Angle)) - (down * Math.Sin(Angle)),
        (right * Math.Sin(Angle)) + (down * Math.Cos(Angle)));
}

internal enum Anchor
{
    Start,
    Middle,
    End,
}
