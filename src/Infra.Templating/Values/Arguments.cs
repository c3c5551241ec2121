namespace Infra.Templating;

/// <summary>The evaluated arguments of one call.</summary>
internal readonly record struct Arguments(TemplateValue[] Positional, KeyValuePair<string, TemplateValue>[] Named)
{
    public static Arguments None { get; } = new([], []);

    public TemplateValue? FindNamed(string name)
    {
        foreach (var argument in Named)
            if (argument.Key == name) return argument.Value;
        return null;
    }

    public Arguments Skip(int count) => new(Positional[Math.Min(count, Positional.Length)..], Named);

    public Arguments Without(string name) => new(Positional, [.. Named.Where(argument => argument.Key != name)]);
}
