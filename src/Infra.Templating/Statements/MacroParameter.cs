namespace Infra.Templating;

internal sealed record MacroParameter(string Name, int Slot, Expression? Default);
