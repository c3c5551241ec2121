using System.Globalization;
using Infra.Bench;

// Usage: Infra.Bench preview <published infra> <published infra-bench-stages> <infra-bench-allocations.dll> [runs] [clusters...]
//        Infra.Bench startup <published infra> [runs]
switch (args[0])
{
    case "preview":
        PreviewPart.Run(new(Path.GetFullPath(args[1]), Path.GetFullPath(args[2]), Path.GetFullPath(args[3])), Number(4, 5), args.Length > 5 ? [.. args[5..].Select(Parsed)] : [10, 100, 1_000, 10_000]);
        return 0;
    case "startup":
        StartUpPart.Run(Path.GetFullPath(args[1]), Number(2, 20));
        return 0;
    default:
        Console.Error.WriteLine("preview or startup");
        return 2;
}

int Number(int index, int otherwise) => args.Length > index ? Parsed(args[index]) : otherwise;

static int Parsed(string text) => int.Parse(text, CultureInfo.InvariantCulture);
