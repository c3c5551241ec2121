using System.Runtime.InteropServices;

namespace KubernetesProvider;

/// <summary>The process that started this one. When it dies, another process becomes the parent.</summary>
internal static class ParentProcess
{
    public static int Id => GetParent();

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetParent();
}
