using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Infra.ValuesService.Tests.Container;

/// <summary>A container registry on loopback with one image, which has no files and one variable.</summary>
internal sealed class BaseImageRegistry : IAsyncDisposable
{
    public const string Variable = "FROM_BASE=yes";

    private readonly Dictionary<string, (string Type, byte[] Content)> _served = new(StringComparer.Ordinal);
    private readonly WebApplication _server;

    private BaseImageRegistry()
    {
        var tar = EmptyTar();
        Layer = Compressed(tar);
        var config = Encoding.UTF8.GetBytes(
            $$$"""{"architecture":"amd64","os":"linux","config":{"Env":["{{{Variable}}}"]},"rootfs":"""
                + $$$"""{"type":"layers","diff_ids":["{{{DigestOf(tar)}}}"]},"history":[{"created_by":"test"}]}""");
        var manifest = Encoding.UTF8.GetBytes(
            $$$"""{"schemaVersion":2,"mediaType":"{{{ManifestType}}}","config":"""
                + $$$"""{"mediaType":"application/vnd.docker.container.image.v1+json","size":"""
                + $$$"""{{{config.Length}}},"digest":"{{{DigestOf(config)}}}"},"layers":"""
                + $$$"""[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":"""
                + $$$"""{{{Layer.Length}}},"digest":"{{{DigestOf(Layer)}}}"}]}""");
        Digest = DigestOf(manifest);
        _served["/v2/"] = ("application/json", "{}"u8.ToArray());
        _served["/v2/base/manifests/1"] = (ManifestType, manifest);
        foreach (var blob in new[] { config, Layer })
            _served[$"/v2/base/blobs/{DigestOf(blob)}"] = ("application/octet-stream", blob);

        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    private static string ManifestType => "application/vnd.docker.distribution.manifest.v2+json";

    /// <summary>Host and port of the registry.</summary>
    public string Address => $"localhost:{new Uri(_server.Urls.Single()).Port}";

    public string Image => $"{Address}/base:1";

    /// <summary>The digest of the image.</summary>
    public string Digest { get; }

    public byte[] Layer { get; }

    public static async Task<BaseImageRegistry> StartAsync()
    {
        var registry = new BaseImageRegistry();
        await registry._server.StartAsync();
        return registry;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(true));
        await _server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (!_served.TryGetValue(context.Request.Path.Value!, out var found))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = found.Type;
        context.Response.ContentLength = found.Content.Length;
        context.Response.Headers["Docker-Content-Digest"] = DigestOf(found.Content);
        if (HttpMethods.IsGet(context.Request.Method)) await context.Response.Body.WriteAsync(found.Content);
    }

    private static byte[] EmptyTar()
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, leaveOpen: true))
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "tmp/"));
        return bytes.ToArray();
    }

    private static byte[] Compressed(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(content);
        return bytes.ToArray();
    }

    private static string DigestOf(byte[] content) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}";
}
