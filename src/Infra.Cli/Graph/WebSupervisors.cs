using System.Collections.Immutable;

namespace Infra.Cli;

/// <summary>
/// The supervisors of a web, inside the arcs of their clusters. Their names run across the lines to the arcs or along
/// them, whichever needs less space.
/// </summary>
internal sealed record WebSupervisors(double Arcs, ImmutableArray<DrawnSupervisor> Drawn)
{
    private const double Size = 13;
    private const double HubRadius = 6;
    private const double Gap = 8;
    private const int LongestName = 24;

    public static WebSupervisors Create(WebSectors sectors, double center, double least)
    {
        var hubs = center + Gap + HubRadius;
        var across = sectors.All.Select(sector => Across(sector, hubs)).ToList();
        var arcsAcross = across.Select((label, i) => RadiusAround(label) + Gap).DefaultIfEmpty(hubs).Max();
        var hubsAlong = Math.Max(hubs, sectors.RadiusForMiddles(2.2 * Size));
        var along = sectors.All.Select(sector => Along(sector, hubsAlong)).ToList();
        var arcsAlong = hubsAlong + HubRadius + Gap + along.Select(label => label.Width).DefaultIfEmpty(0).Max() + Gap;
        return arcsAcross <= arcsAlong
            ? Create(sectors, across, hubs, Math.Max(least, arcsAcross))
            : Create(sectors, along, hubsAlong, Math.Max(least, arcsAlong));
    }

    private static WebSupervisors Create(WebSectors sectors, List<Label> labels, double hubs, double arcs) =>
        new(arcs, [.. sectors.All.Zip(labels, (sector, label) => Draw(sector, label, hubs, arcs))]);

    private static DrawnSupervisor Draw(WebSector sector, Label label, double hubs, double arcs) => new(
        sector.Supervisor,
        new(Point.At(sector.Middle, hubs), HubRadius),
        [label],
        new Arc(arcs, sector.First, sector.Last, new(Point.At(sector.Middle, 0), Point.At(sector.Middle, arcs))));

    private static Label Along(WebSector sector, double hubs) =>
        Label.Outward(sector.Middle, hubs + HubRadius + (Gap / 2), NameOf(sector), null, Size) with
        {
            IsStrong = true,
        };

    // As near to the hub as its own sector allows.
    private static Label Across(WebSector sector, double hubs)
    {
        var turned = sector.Middle + (Math.PI / 2);
        var label = new Label
        {
            Text = NameOf(sector),
            At = default,
            Size = Size,
            Angle = Math.Cos(turned) < -1e-9 ? turned + Math.PI : turned,
            IsStrong = true,
        };
        var near = hubs + HubRadius + (Gap / 2);
        var wide = sector.Half >= Math.PI / 2 ? 0 : ((label.Width / 2) + Gap) / Math.Tan(sector.Half);
        return label with { At = Point.At(sector.Middle, Math.Max(near, wide) + (label.Height / 2)) };
    }

    private static double RadiusAround(Label label) =>
        label.Corners().Max(corner => Math.Sqrt((corner.X * corner.X) + (corner.Y * corner.Y)));

    private static string NameOf(WebSector sector) => TextSize.Shortened(sector.Supervisor.Name, LongestName);
}
