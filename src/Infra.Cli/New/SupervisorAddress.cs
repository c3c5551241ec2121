using System.CommandLine;
using System.Text.RegularExpressions;

namespace Infra.Cli.New;

/// <summary>A supervisor from the command line: `NAME=ADDRESS`.</summary>
internal sealed partial record SupervisorAddress(string Name, string Server)
{
    /// <summary>The environment variable with its token, such as `SV_01_TOKEN` for `sv-01`.</summary>
    public string TokenVariable => $"{NoLetter().Replace(Name, "_").ToUpperInvariant()}_TOKEN";

    public static Option<string[]> Option()
    {
        var option = new Option<string[]>("--supervisor")
        {
            Description = "A supervisor and the address of its API server, such as sv-01=https://10.0.0.1:6443. Can "
                + "be repeated.",
            HelpName = "NAME=ADDRESS",
            Arity = ArgumentArity.OneOrMore,
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => Parse(token.Value) is null))
            {
                result.AddError(
                    $"--supervisor takes NAME=ADDRESS, such as sv-01=https://10.0.0.1:6443, not '{token.Value}'");
            }
            var named = result.Tokens.Select(token => Parse(token.Value)?.Name).OfType<string>();
            foreach (var twice in named.GroupBy(name => name).Where(same => same.Count() > 1))
                result.AddError($"--supervisor '{twice.Key}' is given twice");
        });
        return option;
    }

    /// <summary>The supervisors that the option names.</summary>
    public static IReadOnlyList<SupervisorAddress> Read(ParseResult result, Option<string[]> option) =>
        [.. (result.GetValue(option) ?? []).Select(Parse).OfType<SupervisorAddress>()];

    /// <summary>Null if the text is not a name with an address. A bare host gets https and the default port.</summary>
    public static SupervisorAddress? Parse(string text)
    {
        if (text.Split('=', 2) is not [var name, var address] || !PlainName().IsMatch(name)) return null;
        if (!address.Contains("://", StringComparison.Ordinal))
            address = $"https://{(Port().IsMatch(address) ? address : $"{address}:6443")}";
        return Uri.TryCreate(address, UriKind.Absolute, out var server)
            && server is { Scheme: "https", UserInfo: "", AbsolutePath: "/", Query: "", Host.Length: > 0 }
            ? new(name, address.TrimEnd('/'))
            : null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?\z")]
    private static partial Regex PlainName();

    [GeneratedRegex(@":[0-9]+\z")]
    private static partial Regex Port();

    [GeneratedRegex("[^A-Za-z0-9]")]
    private static partial Regex NoLetter();
}
