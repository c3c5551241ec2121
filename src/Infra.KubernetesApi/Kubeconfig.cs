using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;
using k8s;
using k8s.KubeConfigModels;

namespace Infra.KubernetesApi;

/// <summary>A kubeconfig: a text, or files. As in kubectl, the first file that sets a value is used.</summary>
public sealed class Kubeconfig
{
    /// <summary>The environment variable that lists kubeconfig files.</summary>
    public const string Variable = "KUBECONFIG";

    private const int LongestShown = 250;
    private const string Places = $"in the settings, or in {Variable}";
    private const string Rewrite = "Write the kubeconfig again, or name another.";

    private readonly ImmutableArray<string> _files;
    private readonly string? _text;

    private Kubeconfig(ImmutableArray<string> files, string? text) => (_files, _text) = (files, text);

    /// <summary>True if no kubeconfig is configured and none exists in the home directory.</summary>
    internal bool IsMissing => _text is null && _files.IsEmpty;

    /// <summary>The kubeconfig in the file. The file is not read yet.</summary>
    public static Kubeconfig OfFile(string file) => new([file], null);

    /// <summary>The kubeconfig with the text. The text is not parsed yet.</summary>
    public static Kubeconfig OfText(string text) => new([], text);

    /// <summary>The files that <see cref="Variable"/> lists, or else the one in the home directory.</summary>
    /// <param name="environment">Returns the value of an environment variable; null if it is not set.</param>
    public static Kubeconfig Find(Func<string, string?> environment)
    {
        var listed = (environment(Variable) ?? "").Split(
            Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (listed is not []) return new([.. listed], null);
        var usual = KubernetesClientConfiguration.KubeConfigDefaultLocation;
        return new(File.Exists(usual) ? [usual] : [], null);
    }

    /// <summary>Parses the text. Reads no files and runs no plugin.</summary>
    /// <exception cref="ApiLoginException">The text is empty or not a kubeconfig.</exception>
    public static K8SConfiguration Parse(string text)
    {
        K8SConfiguration? parsed;
        try
        {
            // The client's own parser first inspects all its classes, which takes a third of a second.
            parsed = Reader.Deserialize<K8SConfiguration?>(new MergingParser(new Parser(new StringReader(text))));
        }
        catch (Exception e) when (e is YamlException or InvalidCastException or ArgumentException)
        {
            throw new ApiLoginException("it is not a kubeconfig") { Cure = Rewrite };
        }

        return parsed ?? throw new ApiLoginException("it is empty") { Cure = Rewrite };
    }

    /// <summary>All files merged into one, with absolute paths.</summary>
    /// <exception cref="ApiLoginException">There is none, or it is not valid.</exception>
    internal K8SConfiguration Read()
    {
        if (IsMissing)
        {
            throw new ApiLoginException($"{Variable} names none, and there is none in the home directory")
            {
                Cure = $"Name a kubeconfig: export {Variable}=FILE.",
            };
        }

        if (_text is not null) return Parse(_text);
        var files = _files.Select(ReadFile).ToList();
        return new()
        {
            CurrentContext = files.Select(file => file.CurrentContext).FirstOrDefault(name => name is { Length: > 0 }),
            Contexts = [.. files.SelectMany(file => file.Contexts ?? [])],
            Clusters = [.. files.SelectMany(file => file.Clusters ?? [])],
            Users = [.. files.SelectMany(file => file.Users ?? [])],
        };
    }

    internal string NameOf(string? context)
    {
        var name = _text is not null ? "the kubeconfig of the settings"
            : IsMissing ? "the usual kubeconfig"
            : $"the kubeconfig {string.Join(", ", _files.Select(file => $"'{Shown(file)}'"))}";
        return string.IsNullOrEmpty(context) ? name : $"{name}, context '{Shown(context)}',";
    }

    // A name that is this long or has several lines is probably a credential in the wrong place.
    internal static string Shown(string name) =>
        name.Length <= LongestShown && !name.Contains('\n', StringComparison.Ordinal) ? name : "…";

    // As the client chooses: the first one with the name, ignoring case.
    internal static ContextDetails? ContextOf(K8SConfiguration kubeconfig, string? name) =>
        kubeconfig.Contexts?.FirstOrDefault(context => IsNamed(context?.Name, name))?.ContextDetails;

    /// <summary>The first few of its contexts, for a message.</summary>
    internal static string ContextsOf(K8SConfiguration kubeconfig)
    {
        const int most = 10;
        var names = (kubeconfig.Contexts ?? []).Select(context => context?.Name).OfType<string>().ToList();
        if (names is []) return "it has none";
        var listed = string.Join(", ", names.Take(most).Select(name => $"'{Shown(name)}'"));
        return names.Count <= most ? listed : $"{listed}, …";
    }

    internal static UserCredentials? UserOf(K8SConfiguration kubeconfig, string? context)
    {
        var name = ContextOf(kubeconfig, context)?.User;
        return kubeconfig.Users?.FirstOrDefault(user => IsNamed(user?.Name, name))?.UserCredentials;
    }

    private static IDeserializer Reader { get; } = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build();

    private static K8SConfiguration ReadFile(string file)
    {
        if (Directory.Exists(file))
        {
            throw new ApiLoginException($"'{Shown(file)}' is a folder")
            {
                Cure = $"Name the kubeconfig itself, where '{Shown(file)}' is named: {Places}.",
            };
        }

        if (!File.Exists(file))
        {
            throw new ApiLoginException($"'{Shown(file)}' does not exist")
            {
                Cure = $"Put the file there, or name another one: {Places}.",
            };
        }

        var read = Parse(File.ReadAllText(file));
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        foreach (var endpoint in (read.Clusters ?? []).Select(cluster => cluster?.ClusterEndpoint))
        {
            if (endpoint is not null) endpoint.CertificateAuthority = Complete(endpoint.CertificateAuthority);
        }

        foreach (var user in (read.Users ?? []).Select(user => user?.UserCredentials))
        {
            if (user is null) continue;
            user.ClientCertificate = Complete(user.ClientCertificate);
            user.ClientKey = Complete(user.ClientKey);
        }

        return read;

        string? Complete(string? path) => string.IsNullOrEmpty(path) ? path : Path.Combine(folder, path);
    }

    private static bool IsNamed(string? name, string? wanted) =>
        name is not null && name.Equals(wanted, StringComparison.OrdinalIgnoreCase);
}
