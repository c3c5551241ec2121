using System.Globalization;
using Infra.Bench.Processes;

namespace Infra.Bench.Engine;

/// <summary>The peak memory of a process in megabytes, and its processor time in seconds of one core.</summary>
internal sealed record ProcessFigures(double Megabytes, double ProcessorSeconds)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Megabytes:0} MB {ProcessorSeconds:0.0} s");

    public static ProcessFigures Read(ProcessFamily family, string program) =>
        new(family.Peak(Path.GetFileName(program)), family.ProcessorSeconds(Path.GetFileName(program)));
}
