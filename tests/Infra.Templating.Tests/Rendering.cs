namespace Infra.Templating.Tests;

/// <summary>Helpers to render, or to expect an error, in tests.</summary>
internal static class Rendering
{
    public static readonly TemplateOptions Lenient = new() { Undefined = UndefinedMode.Lenient };

    public static readonly TemplateOptions Yart = new() { Dialect = TemplateDialect.Yart };

    public static MapValue Map(params (string Key, object? Value)[] entries) =>
        (MapValue)TemplateValue.From(entries.ToDictionary(entry => entry.Key, entry => entry.Value));

    public static string Render(
        string template, MapValue? data = null, TemplateOptions? options = null, TemplateLoader? loader = null) =>
        new TemplateEngine(options ?? TemplateOptions.Default, loader)
            .Compile(template, "t.j2")
            .Render(data ?? MapValue.Empty);

    public static TemplateError Fail(
        string template, MapValue? data = null, TemplateOptions? options = null, TemplateLoader? loader = null) =>
        Assert.Throws<TemplateException>(() => Render(template, data, options, loader)).Error;
}
