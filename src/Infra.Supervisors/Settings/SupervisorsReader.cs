using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Supervisors;

/// <summary>
/// Reads the list `infra:supervisors`. A secret in it is encrypted, or `env:` names an environment variable or `file:`
/// a file that contains it. Files are relative to the project.
/// </summary>
public sealed class SupervisorsReader(string projectRoot, Func<string, string?> environment, ProblemList problems)
{
    private const int LongestShownFile = 250;

    private readonly ProblemList _problems = problems.Scope();

    /// <summary>
    /// The supervisors, ordered by name. Returns none and adds the problems if one of them has an error.
    /// </summary>
    public ImmutableArray<SupervisorSettings> Read(YamlList list)
    {
        var supervisors = new List<SupervisorSettings>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item is YamlMap map)
            {
                Add(map, supervisors, names);
            }
            else
            {
                _problems.Add(FileProblems.WrongKind(
                    "infra:supervisors", item.Position, "an item of 'infra:supervisors'", "a map", item.Kind));
            }
        }

        if (list.Items.Count == 0) _problems.Add(SupervisorProblems.NoSupervisors(list.Position));
        return _problems.HasErrors
            ? []
            : [.. supervisors.OrderBy(supervisor => supervisor.Name, StringComparer.Ordinal)];
    }

    private void Add(YamlMap map, List<SupervisorSettings> supervisors, HashSet<string> names)
    {
        var name = (map.Find("name") as YamlScalar)?.Text;
        var subject = name is null ? "an item of 'infra:supervisors'" : $"supervisor '{name}'";
        var reader = new MapReader(map, subject, _problems) { QuotesValues = false };
        reader.Text("name");
        var login = ReadLogin(reader, subject);
        var namespaces = Namespaces(reader, subject).ToImmutableArray();
        reader.Finish();
        // The engine passes the list without line numbers, so both have the setting's position.
        if (name is not null && !names.Add(name))
            _problems.Add(InventoryProblems.DuplicateSupervisor(map.Position, name, map.Position));
        if (name is null || login is null) return;
        supervisors.Add(new() { Name = name, Login = login, Namespaces = namespaces });
    }

    private SupervisorLogin? ReadLogin(MapReader reader, string subject)
    {
        var kubeconfig = reader.Optional("kubeconfig");
        var context = reader.OptionalText("context");
        var server = reader.OptionalText("server");
        var ca = reader.OptionalText("ca");
        var token = reader.Optional("token");
        var vsphere = reader.Optional("vsphere");
        if (new[] { kubeconfig, token, vsphere }.Count(way => way is not null) != 1)
        {
            _problems.Add(SupervisorProblems.WrongNumberOfLogins(reader.Position, subject));
            return null;
        }

        if (kubeconfig is not null) return KubeconfigLogin(kubeconfig, context, subject);
        if (ParseServer(server, reader, subject) is not { } address) return null;
        var caText = ca is null ? null : CaText(ca, reader, subject);
        return token is not null
            ? Secret(token, "token", subject) is { } value ? new SupervisorLogin.Token(address, caText, value) : null
            : VSphereLogin(vsphere!, address, caText, subject);
    }

    private SupervisorLogin.Kubeconfig? KubeconfigLogin(YamlNode node, string? context, string subject)
    {
        if (node is YamlScalar { Type: ScalarType.Text, Text.Length: > 0 } path
            && path.Text != SecretText.Mask
            && !IsKubeconfig(path.Text))
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
            _problems.Add(
                FileProblems.WrongKind(subject, node.Position, $"'vsphere' of {subject}", "a map", node.Kind));
            return null;
        }

        var reader = new MapReader(map, $"'vsphere' of {subject}", _problems) { QuotesValues = false };
        var userName = reader.Text("username");
        var password = reader.Required("password") is { } secret ? Secret(secret, "password", subject) : null;
        var address = reader.OptionalText("address");
        reader.Finish();
        // By default vSphere accepts logins at port 443 of the supervisor's host.
        var login = address is null ? new UriBuilder("https", server.Host).Uri : ParseServer(address, reader, subject);
        return userName is null || password is null || login is null
            ? null
            : new(server, ca, login, userName, password);
    }

    private Uri? ParseServer(string? server, MapReader reader, string subject)
    {
        if (Uri.TryCreate(server, UriKind.Absolute, out var uri)
            && uri.Scheme == Uri.UriSchemeHttps
            && uri.UserInfo.Length == 0)
            return uri;
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
        var (text, problem) = SecretReference.Parse(node) switch
        {
            SecretReference.Text found => (found.Value, null),
            SecretReference.Encrypted => (null, SupervisorProblems.EncryptedSecret(node.Position, subject, what)),
            SecretReference.Variable { Name: var name } => environment(name) is { Length: > 0 } value
                ? (new SecretText(value), null)
                : (null, SupervisorProblems.NoLoginVariable(node.Position, subject, what, name)),
            SecretReference.File { Path: var path } => FileText(path)?.Trim() is { Length: > 0 } content
                ? (new SecretText(content), null)
                : (null, SupervisorProblems.NoLoginFile(node.Position, subject, what, ShownFile(path))),
            _ => ((SecretText?)null, (Problem?)SupervisorProblems.NotASecret(node.Position, subject, what)),
        };
        if (problem is not null) _problems.Add(problem);
        return text;
    }

    private IEnumerable<string> Namespaces(MapReader reader, string subject)
    {
        foreach (var name in reader.OptionalTexts("namespaces").Distinct(StringComparer.Ordinal))
        {
            if (KubernetesNames.BrokenLabelRule(name) is { } rule)
                _problems.Add(SupervisorProblems.NotANamespace(reader.PositionOf("namespaces"), subject, name, rule));
            yield return name;
        }
    }

    private string? FileText(string file)
    {
        try
        {
            return File.ReadAllText(FullPath(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException)
        {
            return null;
        }
    }

    private string FullPath(string file) =>
        file.StartsWith("~/", StringComparison.Ordinal)
            ? Path.Combine(environment("HOME") ?? projectRoot, file[2..])
            : Path.Combine(projectRoot, file);

    // A kubeconfig on one line is JSON.
    private static bool IsKubeconfig(string text) =>
        text.Contains('\n', StringComparison.Ordinal) || text.StartsWith('{');

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
