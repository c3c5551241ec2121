using Infra.Cli;
using Infra.Stacks;

return await InfraCli.RunAsync(Environments.Stacks, args);
