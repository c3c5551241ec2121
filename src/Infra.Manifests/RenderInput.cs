using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>
/// Everything that decides what one source renders to: the chart, the options, the values and the cluster's
/// capabilities.
/// </summary>
public sealed class RenderInput
{
    // Stands for the temporary file with the inline values.
    internal const string ValuesFile = "<values>";

    private RenderInput(ApplicationSource source, string folder, ImmutableArray<string>? arguments) =>
        (Source, Folder, Arguments) = (source, folder, arguments);

    /// <summary>The source, with all templates of the ApplicationSet filled in.</summary>
    public ApplicationSource Source { get; }

    /// <summary>The texts that name the cluster; none if they do not occur in the input.</summary>
    public ClusterNames Names { get; private init; } = ClusterNames.None;

    /// <summary>Inputs with the same key render to the same objects.</summary>
    public required string Key { get; init; }

    /// <summary>
    /// A SHA-256 in hexadecimal. Inputs with the same form differ in nothing but texts that name the cluster.
    /// </summary>
    public required string Form { get; init; }

    /// <summary>True if the chart uses functions with random results.</summary>
    public bool IsRandom { get; private init; }

    /// <summary>True if helm renders the source; false if it is a folder of manifests.</summary>
    public bool IsChart => Arguments is not null;

    /// <summary>The folder of the chart or of the manifests.</summary>
    internal string Folder { get; }

    /// <summary>The arguments of helm; null for a folder of manifests.</summary>
    internal ImmutableArray<string>? Arguments { get; }

    /// <summary>Describes a source whose files are on disk.</summary>
    /// <param name="source">The source.</param>
    /// <param name="checkout">The folders that its paths refer to.</param>
    /// <param name="folder">The folder with the chart, with its dependencies, or with the manifests.</param>
    /// <param name="content">What the folder contains.</param>
    /// <param name="capabilities">The cluster's capabilities.</param>
    /// <param name="names">The texts that name the cluster.</param>
    /// <exception cref="RenderException">The source cannot be rendered.</exception>
    public static RenderInput Create(
        ApplicationSource source,
        SourceCheckout checkout,
        string folder,
        ChartContent content,
        ClusterCapabilities capabilities,
        ClusterNames names)
    {
        if (source.OtherTool is { } tool)
            throw new NotRenderedException($"its source uses '{tool}', which is not rendered");
        var isChart = IsHelmChart(source, folder);
        if (!isChart) DirectorySource.CheckTool(folder, source);
        var arguments = isChart ? HelmCommand.Create(source, checkout, capabilities, ValuesFile) : default;
        var text = isChart
            ? TextOf(source, folder, content, arguments)
            : $"{content.Digest}\n{source.Directory ?? DirectoryOptions.Default}";
        var neutral = ClusterNames.HasMark(text) ? text : names.ToNeutral(text);
        var isNeutral = neutral == text;
        var form = Hash(neutral);
        return new(source, folder, isChart ? arguments : null)
        {
            // Without the cluster's texts in the input, every cluster gets the same objects.
            Names = isNeutral ? ClusterNames.None : names,
            Form = form,
            Key = isNeutral ? form : $"{form} {names.Texts}",
            IsRandom = content.IsRandom,
        };
    }

    // An explicit option decides; otherwise the folder does.
    private static bool IsHelmChart(ApplicationSource source, string folder) =>
        source.Helm is not null
        || source.Chart is not ""
        || (source.Directory is null && File.Exists(Path.Combine(folder, "Chart.yaml")));

    private static string TextOf(
        ApplicationSource source, string folder, ChartContent content, ImmutableArray<string> arguments)
    {
        var text = new StringBuilder(content.Digest);
        var option = "";
        foreach (var argument in arguments)
        {
            text.Append('\0').Append(option is "--values" or "--set-file" ? FileText(argument, folder) : argument);
            option = argument;
        }

        return text.Append('\0').Append(source.Helm?.Values).ToString();
    }

    // A file of the chart is a part of its digest; another file counts with its text.
    private static string FileText(string argument, string folder)
    {
        if (argument == ValuesFile) return argument;
        var equals = argument.StartsWith('/') ? -1 : argument.IndexOf('=', StringComparison.Ordinal);
        var name = argument[..(equals + 1)];
        var path = argument[(equals + 1)..].Replace(@"\,", ",", StringComparison.Ordinal);
        var relative = Path.GetRelativePath(folder, path);
        if (!relative.StartsWith("..", StringComparison.Ordinal)) return name + relative;
        return File.Exists(path) ? $"{name}\n{File.ReadAllText(path)}" : $"{name}{Path.GetFileName(path)} is missing";
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
