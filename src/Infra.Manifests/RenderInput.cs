using System.Buffers;
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
    private readonly SourceCheckout _checkout;
    private readonly ClusterCapabilities _capabilities;

    private RenderInput(
        ApplicationSource source, string folder, SourceCheckout checkout, ClusterCapabilities capabilities) =>
        (Source, Folder, _checkout, _capabilities) = (source, folder, checkout, capabilities);

    /// <summary>The source, with all templates of the ApplicationSet filled in.</summary>
    public ApplicationSource Source { get; }

    /// <summary>The texts that name the cluster; none if they do not occur in the input.</summary>
    public ClusterNames Names { get; private init; } = ClusterNames.None;

    /// <summary>Inputs with the same key render to the same objects.</summary>
    public required RenderKey Key { get; init; }

    /// <summary>
    /// A SHA-256 in hexadecimal. Inputs with the same form differ in nothing but texts that name the cluster.
    /// </summary>
    public required string Form { get; init; }

    /// <summary>True if the chart uses functions with random results.</summary>
    public bool IsRandom { get; private init; }

    /// <summary>True if the chart uses the time.</summary>
    public bool HasClock { get; private init; }

    /// <summary>True if helm renders the source; false if it is a folder of manifests.</summary>
    public bool IsChart { get; private init; }

    /// <summary>The folder of the chart or of the manifests.</summary>
    internal string Folder { get; }

    /// <summary>
    /// The arguments of helm for a chart. They are not kept, because few inputs of a fleet are rendered.
    /// </summary>
    internal ImmutableArray<string> CreateArguments() =>
        HelmCommand.Create(Source, _checkout, _capabilities);

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
        var texts = isChart
            ? TextsOf(source, folder, content, HelmCommand.Create(source, checkout, capabilities))
            : [content.Digest, (source.Directory ?? DirectoryOptions.Default).ToString()];
        var neutral = texts.Exists(ClusterNames.HasMark) ? texts : texts.ConvertAll(names.ToNeutral);
        var isNeutral = neutral.SequenceEqual(texts, StringComparer.Ordinal);
        var form = Hash(neutral);
        return new(source, folder, checkout, capabilities)
        {
            // Without the cluster's texts in the input, every cluster gets the same objects.
            Names = isNeutral ? ClusterNames.None : names,
            Form = form,
            Key = new(form, isNeutral ? "" : names.Texts),
            IsChart = isChart,
            IsRandom = content.IsRandom,
            HasClock = content.HasClock,
        };
    }

    // An explicit option decides; otherwise the folder does.
    private static bool IsHelmChart(ApplicationSource source, string folder) =>
        source.Helm is not null
        || source.Chart is not ""
        || (source.Directory is null && File.Exists(Path.Combine(folder, "Chart.yaml")));

    // Not in one text, because most of a fleet's values are long and contain none of the cluster's texts.
    private static List<string> TextsOf(
        ApplicationSource source, string folder, ChartContent content, ImmutableArray<string> arguments)
    {
        var texts = new List<string>(arguments.Length + 2) { content.Digest };
        var option = "";
        foreach (var argument in arguments)
        {
            texts.Add(option is "--values" or "--set-file" ? FileText(argument, folder) : argument);
            option = argument;
        }

        texts.Add(source.Helm?.Values ?? "");
        return texts;
    }

    // A file of the chart is a part of its digest; another file counts with its text.
    private static string FileText(string argument, string folder)
    {
        if (argument == HelmCommand.InlineValues) return argument;
        var equals = argument.StartsWith('/') ? -1 : argument.IndexOf('=', StringComparison.Ordinal);
        var name = argument[..(equals + 1)];
        var path = argument[(equals + 1)..].Replace(@"\,", ",", StringComparison.Ordinal);
        var relative = Path.GetRelativePath(folder, path);
        if (!relative.StartsWith("..", StringComparison.Ordinal)) return name + relative;
        return File.Exists(path) ? $"{name}\n{File.ReadAllText(path)}" : $"{name}{Path.GetFileName(path)} is missing";
    }

    private static string Hash(List<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length) + 1);
            var length = Encoding.UTF8.GetBytes(text, bytes);
            // No text contains a null character, so it separates them.
            bytes[length] = 0;
            hash.AppendData(bytes, 0, length + 1);
            ArrayPool<byte>.Shared.Return(bytes);
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
