using Infra.Program;
using Infra.Stacks;

return await StackProgram.RunAsync(Environments.Stacks);
