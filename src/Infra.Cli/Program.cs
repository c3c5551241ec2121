using Infra.Cli;

return await Commands.Root().Parse(args).InvokeAsync();
