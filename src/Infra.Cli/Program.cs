using Infra.Cli;
using Infra.Stacks;

return await CommandLine.RunAsync(Environments.Stacks, args);
