using Infra.Bench.Programs;

switch (args)
{
    case ["stages", var project]:
        return await StagesProgram.RunAsync(project);
    case ["registrations"]:
        return await RegistrationsProgram.RunAsync();
    default:
        Console.Error.WriteLine("infra-bench-programs stages PROJECT, or under an engine: registrations");
        return 2;
}
