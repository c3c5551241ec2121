using System.Runtime.InteropServices;

namespace KubernetesProvider;

/// <summary>Who started this process. When it dies, another one takes its place.</summary>
internal static class ParentProcess
{
    public static int Id => GetParent();

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetParent();
}
