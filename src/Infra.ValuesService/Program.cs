using Infra.ValuesService;

var problems = new List<string>();
var read = await ServiceSettings.FromAsync(args, Environment.GetEnvironmentVariable, problems, CancellationToken.None);
if (read is not { } settings)
{
    foreach (var problem in problems) await Console.Error.WriteLineAsync(problem);
    return 1;
}

await using var app = ValuesApp.Build(settings, TimeProvider.System);
await app.RunAsync();
return 0;
