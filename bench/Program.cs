using System.Globalization;
using Infra.Bench.Engine;
using Infra.Bench.Faults;
using Infra.Bench.Inventory;
using Infra.Bench.Manifests;
using Infra.Bench.Preview;
using Infra.Bench.Registrations;
using Infra.Bench.Report;
using Infra.Bench.StartUp;
using Infra.Bench.Values;
using Infra.Bench.ValuesService;

const string Usage = """
    Infra.Bench values RUNS COMPONENTS CLUSTERS...
    Infra.Bench inventory INFRA SUPERVISORS CLUSTERS RUNS
    Infra.Bench preview INFRA PROGRAMS RUNS CLUSTERS...
    Infra.Bench manifests INFRA RUNS EVERY DRAWN CLUSTERS...
    Infra.Bench startup INFRA RUNS
    Infra.Bench registrations PROGRAMS SCRIPT PACKAGES RUNS RESOURCES...
    Infra.Bench service SERVICE ANSWERS [speed|memory|update]
    Infra.Bench engine PROGRAM PROVIDER CLUSTERS...
    Infra.Bench faults INFRA TRIALS DAMAGED
    Infra.Bench report RESULTS TARGET COMMAND PART...
    Infra.Bench project FOLDER CLUSTERS COMPONENTS

    INFRA, PROGRAMS (infra-bench-programs), SERVICE (infra-values-service.dll), PROGRAM (Infra.TestStacks) and PROVIDER
    (pulumi-resource-kubernetes) are published programs, SCRIPT is registrations.js, and PACKAGES the folder with its
    node_modules, or ''. 'project' writes the project of 'preview'.
    """;

switch (args)
{
    case ["values", var runs, var components, .. var clusters]:
        ValuesPart.Run(Number(runs), Number(components), Numbers(clusters));
        return 0;
    case ["inventory", var infra, var supervisors, var clusters, var runs]:
        await InventoryPart.RunAsync(Path.GetFullPath(infra), Number(supervisors), Number(clusters), Number(runs));
        return 0;
    case ["preview", var infra, var programs, var runs, .. var clusters]:
        PreviewPart.Run(new(Path.GetFullPath(infra), Path.GetFullPath(programs)), Number(runs), Numbers(clusters));
        return 0;
    case ["manifests", var infra, var runs, var every, var drawn, .. var clusters]:
        return await ManifestsPart.RunAsync(
            Path.GetFullPath(infra), Number(runs), Number(every), Number(drawn), Numbers(clusters)) ? 0 : 1;
    case ["engine", var program, var provider, .. var clusters]:
        var engine = new EnginePrograms(Path.GetFullPath(program), Path.GetFullPath(provider));
        await EnginePart.RunAsync(engine, Numbers(clusters));
        return 0;
    case ["faults", var infra, var trials, var damaged]:
        return await FaultsPart.RunAsync(Path.GetFullPath(infra), Number(trials), Number(damaged)) == 0 ? 0 : 1;
    case ["startup", var infra, var runs]:
        StartUpPart.Run(Path.GetFullPath(infra), Number(runs));
        return 0;
    case ["registrations", var programs, var script, var packages, var runs, .. var resources]:
        var contestants = Contestant.List(Path.GetFullPath(programs), Path.GetFullPath(script), packages);
        await RegistrationsPart.RunAsync(contestants, Number(runs), Numbers(resources));
        return 0;
    case ["service", var service, var answers, .. var only]:
        await ServicePart.RunAsync(Path.GetFullPath(service), Number(answers), only);
        return 0;
    case ["report", var results, var target, var command, .. var parts]:
        return ReportFiles.Write(results, target, command, parts) ? 0 : 1;
    case ["project", var folder, var clusters, var components]:
        PreviewPart.WriteProject(Path.GetFullPath(folder), Number(clusters), Number(components));
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int[] Numbers(string[] texts) => [.. texts.Select(Number)];
