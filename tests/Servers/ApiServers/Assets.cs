using System.Diagnostics;

namespace ApiServers;

/// <summary>The programs of a real API server, in the folder that <c>KUBEBUILDER_ASSETS</c> names.</summary>
public sealed class Assets
{
    public const string Variable = "KUBEBUILDER_ASSETS";

    private static readonly string[] Programs = ["etcd", "kube-apiserver", "kube-controller-manager", "kubectl"];

    private readonly string _folder;

    private Assets(string folder, Version version)
    {
        _folder = folder;
        Version = version;
    }

    /// <summary>Why the programs are missing, as the skip reason of a test; null if all four are available.</summary>
    public static string? Absence { get; } = Missing(Folder) is [_, ..] missing
        ? $"{Variable} names no folder with {string.Join(", ", missing)}: run tests/envtest/build"
        : null;

    /// <summary>Version of the API server: 1.20 for Kubernetes v1.20.2.</summary>
    public Version Version { get; }

    public string Etcd => Path.Combine(_folder, "etcd");

    public string ApiServer => Path.Combine(_folder, "kube-apiserver");

    public string ControllerManager => Path.Combine(_folder, "kube-controller-manager");

    public string Kubectl => Path.Combine(_folder, "kubectl");

    /// <summary>Up to 1.23 both servers also listen without TLS unless that is switched off.</summary>
    internal bool HaveInsecurePorts => Version < new Version(1, 24);

    private static string Folder => Environment.GetEnvironmentVariable(Variable) ?? "";

    public static async Task<Assets> FindAsync()
    {
        if (Absence is not null) throw new InvalidOperationException(Absence);
        return new(Folder, await VersionAsync(Path.Combine(Folder, "kube-apiserver")));
    }

    private static string[] Missing(string folder) =>
        [.. Programs.Where(program => folder is "" || !File.Exists(Path.Combine(folder, program)))];

    private static async Task<Version> VersionAsync(string program)
    {
        using var process =
            Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        // Kubernetes v1.20.2, possibly with a suffix such as -rc.1 or +build.
        var parts = text.Trim().Split(' ')[^1].TrimStart('v').Split('.', '-', '+');
        return new(Number(parts[0]), Number(parts[1]));
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
