using Infra.Cli;
using Infra.Program;
using Infra.TestStacks;

// With arguments it runs `infra` over the tests' fleet, without them its Pulumi program.
return args is []
    ? await StackProgram.RunAsync(Environments.Stacks)
    : await InfraCli.RunAsync(Environments.Stacks, args);
