using System.Globalization;
using Infra.Bench;

// Usage: Infra.Bench preview <published infra> <published infra-bench-stages> <infra-bench-allocations.dll> [runs] [clusters...]
//        Infra.Bench startup <published infra> [runs]
//        Infra.Bench project <new folder> [clusters] [components]      the project that is measured, to look into
switch (args[0])
{
    case "preview":
        PreviewPart.Run(new(Path.GetFullPath(args[1]), Path.GetFullPath(args[2]), Path.GetFullPath(args[3])), Number(4, 5), args.Length > 5 ? [.. args[5..].Select(Parsed)] : [10, 100, 1_000, 10_000]);
        return 0;
    case "startup":
        StartUpPart.Run(Path.GetFullPath(args[1]), Number(2, 20));
        return 0;
    case "project":
        GeneratedProject.Of(Number(2, 1_000), Number(3, 25), seed: 1, PreviewPart.Stack, withValues: true, Path.GetFullPath(args[1]));
        return 0;
    default:
        Console.Error.WriteLine("preview, startup or project");
        return 2;
}

int Number(int index, int otherwise) => args.Length > index ? Parsed(args[index]) : otherwise;

static int Parsed(string text) => int.Parse(text, CultureInfo.InvariantCulture);
