using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Supervisors;

/// <summary>
/// Reads the list `infra:supervisors`. Secrets stand there encrypted, or as the name of an environment variable
/// (`env:`) or a file (`file:`) that holds them; files are relative to the project.
/// </summary>
public sealed class SupervisorsReader(string projectRoot, Func<string, string?> environment, ProblemList problems)
{
    private const int LongestShownFile = 250;

    private readonly ProblemList _problems = problems.Scope();

    /// <summary>What stands for a value that only the engine can decrypt.</summary>
    private readonly string _encrypted = SecretText.Mask;

    /// <summary>The supervisors; empty, with the problems added, when one of them cannot be used.</summary>
    public ImmutableArray<SupervisorSettings> Read(YamlList list)
    {
        var supervisors = new List<SupervisorSettings>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item is YamlMap map) AddOf(map, supervisors, names);
            else _problems.Add(FileProblems.WrongKind("infra:supervisors", item.Position, "an item of 'infra:supervisors'", "a map", item.Kind));
        }

        if (list.Items.Count == 0) _problems.Add(SupervisorProblems.NoSupervisors(list.Position));
        return _problems.HasErrors ? [] : [.. supervisors.OrderBy(supervisor => supervisor.Name, StringComparer.Ordinal)];
    }

    private void AddOf(YamlMap map, List<SupervisorSettings> supervisors, HashSet<string> names)
    {
        var name = (map.Find("name") as YamlScalar)?.Text;
        var subject = name is null ? "an item of 'infra:supervisors'" : $"supervisor '{name}'";
        var reader = new MapReader(map, subject, _problems) { QuotesValues = false };
        reader.Text("name");
        var login = LoginOf(reader, subject);
        var namespaces = Namespaces(reader, subject).ToImmutableArray();
        reader.Finish();
        // The engine hands the list over without lines, so both have the setting's.
        if (name is not null && !names.Add(name)) _problems.Add(InventoryProblems.DuplicateSupervisor(map.Position, name, map.Position));
        if (name is null || login is null) return;
        supervisors.Add(new() { Name = name, Login = login, Namespaces = namespaces });
    }

    private SupervisorLogin? LoginOf(MapReader reader, string subject)
    {
        var kubeconfig = reader.Optional("kubeconfig");
        var context = reader.OptionalText("context");
        var server = reader.OptionalText("server");
        var ca = reader.OptionalText("ca");
        var token = reader.Optional("token");
        var vsphere = reader.Optional("vsphere");
        if (new[] { kubeconfig, token, vsphere }.Count(way => way is not null) != 1)
        {
            _problems.Add(SupervisorProblems.NotOneLogin(reader.Position, subject));
            return null;
        }

        if (kubeconfig is not null) return KubeconfigLogin(kubeconfig, context, subject);
        if (ServerOf(server, reader, subject) is not { } address) return null;
        var caText = ca is null ? null : CaText(ca, reader, subject);
        return token is not null
            ? Secret(token, "token", subject) is { } value ? new SupervisorLogin.Token(address, caText, value) : null
            : VSphereLogin(vsphere!, address, caText, subject);
    }

    private SupervisorLogin.Kubeconfig? KubeconfigLogin(YamlNode node, string? context, string subject)
    {
        if (node is YamlScalar { Type: ScalarType.Text, Text.Length: > 0 } path && path.Text != _encrypted && !IsKubeconfig(path.Text))
        {
            var file = FullPath(path.Text);
            if (File.Exists(file)) return new(file, null, context);
            _problems.Add(SupervisorProblems.NoLoginFile(node.Position, subject, "kubeconfig", ShownFile(path.Text)));
            return null;
        }

        return Secret(node, "kubeconfig", subject) is { } content ? new(null, content, context) : null;
    }

    private SupervisorLogin.VSphere? VSphereLogin(YamlNode node, Uri server, string? ca, string subject)
    {
        if (node is not YamlMap map)
        {
            _problems.Add(FileProblems.WrongKind(subject, node.Position, $"'vsphere' of {subject}", "a map", node.Kind));
            return null;
        }

        var reader = new MapReader(map, $"'vsphere' of {subject}", _problems) { QuotesValues = false };
        var userName = reader.Text("username");
        var password = reader.Required("password") is { } secret ? Secret(secret, "password", subject) : null;
        var address = reader.OptionalText("address");
        reader.Finish();
        // vSphere answers logins at the usual port of the supervisor's host.
        var login = address is null ? new UriBuilder("https", server.Host).Uri : ServerOf(address, reader, subject);
        return userName is null || password is null || login is null ? null : new(server, ca, login, userName, password);
    }

    private Uri? ServerOf(string? server, MapReader reader, string subject)
    {
        if (Uri.TryCreate(server, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0) return uri;
        _problems.Add(SupervisorProblems.NotAServer(reader.Position, subject));
        return null;
    }

    private string? CaText(string ca, MapReader reader, string subject)
    {
        var isText = ca.Contains("-----BEGIN", StringComparison.Ordinal);
        var text = isText ? ca : FileText(ca);
        if (text is not null && HoldsCertificate(text)) return text;
        _problems.Add(SupervisorProblems.NotACa(reader.PositionOf("ca"), subject, isText ? "the text" : $"'{ca}'"));
        return null;
    }

    private SecretText? Secret(YamlNode node, string what, string subject)
    {
        switch (node)
        {
            case YamlScalar { Type: ScalarType.Text } text when text.Text == _encrypted:
                _problems.Add(SupervisorProblems.EncryptedSecret(node.Position, subject, what));
                return null;
            case YamlScalar { Type: ScalarType.Text, Text.Length: > 0 } text:
                return new(text.Text);
            case YamlMap { Entries: [{ Key: "env", Value: YamlScalar variable }] } when IsVariableName(variable.Text):
                if (environment(variable.Text) is { Length: > 0 } value) return new(value);
                _problems.Add(SupervisorProblems.NoLoginVariable(node.Position, subject, what, variable.Text));
                return null;
            case YamlMap { Entries: [{ Key: "file", Value: YamlScalar file }] }:
                if (FileText(file.Text)?.Trim() is { Length: > 0 } content) return new(content);
                _problems.Add(SupervisorProblems.NoLoginFile(node.Position, subject, what, ShownFile(file.Text)));
                return null;
            default:
                _problems.Add(SupervisorProblems.NotASecret(node.Position, subject, what));
                return null;
        }
    }

    private IEnumerable<string> Namespaces(MapReader reader, string subject)
    {
        foreach (var name in reader.OptionalTexts("namespaces").Distinct(StringComparer.Ordinal))
        {
            if (KubernetesNames.BrokenLabelRule(name) is { } rule) _problems.Add(SupervisorProblems.NotANamespace(reader.PositionOf("namespaces"), subject, name, rule));
            yield return name;
        }
    }

    private string? FileText(string file)
    {
        try
        {
            return File.ReadAllText(FullPath(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private string FullPath(string file) =>
        file.StartsWith("~/", StringComparison.Ordinal)
            ? Path.Combine(environment("HOME") ?? projectRoot, file[2..])
            : Path.Combine(projectRoot, file);

    // A kubeconfig of one line is JSON.
    private static bool IsKubeconfig(string text) => text.Contains('\n', StringComparison.Ordinal) || text.StartsWith('{');

    // A secret that was written in place of a name must not be shown. A password can look like the name of a variable; a
    // token never does, and is too long for that of a file.
    private static bool IsVariableName(string text) => text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    private static string ShownFile(string file) => file.Length <= LongestShownFile ? file : "…";

    private static bool HoldsCertificate(string pem)
    {
        try
        {
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPem(pem);
            return certificates.Count > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
