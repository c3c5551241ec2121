namespace Infra.Templating;

/// <summary>
/// The text of a template by its name; null when there is none. Names have '/' between their parts, are relative, and
/// never contain '..', so that a loader that reads below a folder stays below it.
/// </summary>
public delegate string? TemplateLoader(string name);
