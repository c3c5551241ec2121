using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;

namespace Infra.ValuesService.Tests.Container;

/// <summary>
/// The image that `dotnet publish -t:PublishContainer` builds, with a base image from a loopback registry.
/// </summary>
public sealed class ContainerTests
{
    [Fact]
    public async Task The_image_contains_only_the_service_and_runs_it_without_root()
    {
        await using var registry = await BaseImageRegistry.StartAsync();
        var files = await PublishedAsync(registry, "Infra.ValuesService");

        var image = Assert.Single(JsonNode.Parse(files["manifest.json"].Content)!.AsArray())!;
        Assert.Equal(["infra-values-service:latest"], Texts(image["RepoTags"]));
        var config = JsonNode.Parse(files[(string)image["Config"]!].Content)!["config"]!;
        Assert.Equal("1654", (string?)config["User"]);
        Assert.Equal("/app/", (string?)config["WorkingDir"]);
        Assert.Equal(["dotnet", "/app/infra-values-service.dll"], Texts(config["Entrypoint"]));
        Assert.Null(config["Cmd"]);
        Assert.Equal("""{"8080/tcp":{}}""", config["ExposedPorts"]!.ToJsonString());
        Assert.Equal([BaseImageRegistry.Variable, "DOTNET_EnableDiagnostics=0"], Texts(config["Env"]));
        var labels = config["Labels"]!;
        Assert.Equal(registry.Digest, (string?)labels["org.opencontainers.image.base.digest"]);
        Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+", (string?)labels["org.opencontainers.image.version"]);

        var layers = Texts(image["Layers"]);
        Assert.Equal(2, layers.Count);
        Assert.Equal(registry.Layer, files[layers[0]].Content);
        await using var layer = new GZipStream(new MemoryStream(files[layers[1]].Content), CompressionMode.Decompress);
        var app = await FilesAsync(layer);
        Assert.Superset(
            new HashSet<string>
            {
                "app/infra-values-service.dll",
                "app/infra-values-service.runtimeconfig.json",
                "app/infra-values-service.deps.json",
                "app/KubernetesClient.dll",
            },
            app.Keys.ToHashSet());
        // Libraries, their two lists, and the executable: no symbols, no settings, no keys.
        Assert.All(
            app.Keys,
            path =>
                Assert.Matches(
                    "^app/([A-Za-z0-9.-]+[.]dll|infra-values-service([.](deps|runtimeconfig)[.]json)?)$", path));
        Assert.All(
            app.Values,
            file =>
                Assert.Equal(
                    UnixFileMode.None,
                    file.Mode & (UnixFileMode.OtherWrite | UnixFileMode.SetUser | UnixFileMode.SetGroup)));
        Assert.All(
            app,
            file =>
                Assert.DoesNotContain(
                    "TOKEN-OF-WHO-PUBLISHES", Encoding.UTF8.GetString(file.Value.Content), StringComparison.Ordinal));
        Assert.DoesNotContain("TOKEN-OF-WHO-PUBLISHES", config.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_CLI_image_contains_only_the_CLI_and_runs_it_without_root()
    {
        await using var registry = await BaseImageRegistry.StartAsync();
        var files = await PublishedAsync(registry, "Infra.Cli", "-p:Version=1.2.3", "-p:ContainerImageTag=1.2.3");

        var image = Assert.Single(JsonNode.Parse(files["manifest.json"].Content)!.AsArray())!;
        Assert.Equal(["infra:1.2.3"], Texts(image["RepoTags"]));
        var config = JsonNode.Parse(files[(string)image["Config"]!].Content)!["config"]!;
        Assert.Equal("1654", (string?)config["User"]);
        Assert.Equal(["dotnet", "/app/infra.dll"], Texts(config["Entrypoint"]));
        Assert.Null(config["Cmd"]);
        Assert.Null(config["ExposedPorts"]);
        Assert.Equal("1.2.3", (string?)config["Labels"]!["org.opencontainers.image.version"]);
        await using var layer = new GZipStream(
            new MemoryStream(files[Texts(image["Layers"])[1]].Content), CompressionMode.Decompress);
        var app = await FilesAsync(layer);
        Assert.Superset(
            new HashSet<string> { "app/infra.dll", "app/infra.runtimeconfig.json", "app/Infra.Stacks.dll" },
            app.Keys.ToHashSet());
        // Only the stacks' rules, and none of their files: no inventory, no settings.
        Assert.All(
            app.Keys,
            path => Assert.Matches(
                "^app/([A-Za-z0-9.-]+[.]dll|(infra|Infra[.]Stacks)([.](deps|runtimeconfig)[.]json)?)$", path));
    }

    private static async Task<Dictionary<string, (UnixFileMode Mode, byte[] Content)>> PublishedAsync(
        BaseImageRegistry registry, string project, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("infra-image-").FullName;
        var archive = Path.Combine(folder, "image.tar");
        await PublishAsync(registry, project, folder, archive, options);
        var files = await FilesAsync(new MemoryStream(await File.ReadAllBytesAsync(archive)));
        Directory.Delete(folder, recursive: true);
        return files;
    }

    /// <summary>Builds into a separate folder because the project's own is in use.</summary>
    private static async Task PublishAsync(
        BaseImageRegistry registry, string project, string folder, string archive, string[] options)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            "publish", Path.Combine(ThisFolder(), "../../../src", project), "-t:PublishContainer", "-c",
            "Release",
            "--artifacts-path", Path.Combine(folder, "artifacts"), "-nodeReuse:false", "--nologo", "-v", "quiet",
            $"-p:ContainerBaseImage={registry.Image}", $"-p:ContainerArchiveOutputPath={archive}",
            "-p:UseSharedCompilation=false", .. options,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CONTAINER_INSECURE_REGISTRIES"] = registry.Address;
        start.Environment["INFRA_VALUES_TOKEN"] = "TOKEN-OF-WHO-PUBLISHES";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{await output}{await error}");
    }

    private static async Task<Dictionary<string, (UnixFileMode Mode, byte[] Content)>> FilesAsync(Stream tar)
    {
        var files = new Dictionary<string, (UnixFileMode, byte[])>(StringComparer.Ordinal);
        await using var reader = new TarReader(tar);
        while (await reader.GetNextEntryAsync(copyData: true) is { } entry)
        {
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes) continue;
            using var content = new MemoryStream();
            if (entry.DataStream is { } data) await data.CopyToAsync(content);
            files[entry.Name.TrimStart('.', '/')] = (entry.Mode, content.ToArray());
        }

        return files;
    }

    private static List<string> Texts(JsonNode? list) => [.. list!.AsArray().Select(item => (string)item!)];

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
