namespace Infra.Templating;

/// <summary>Returns the text of a template by its name; null if there is none.</summary>
/// <param name="name">A relative path with `/` as separator. It never contains `..`, so a loader that reads files below
/// a folder cannot leave it.</param>
public delegate string? TemplateLoader(string name);
