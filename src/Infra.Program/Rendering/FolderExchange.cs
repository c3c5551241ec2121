using System.Runtime.InteropServices;

namespace Infra.Program;

/// <summary>Swaps two folders atomically, so both are complete at any moment.</summary>
internal static class FolderExchange
{
    // The constants AT_FDCWD and RENAME_EXCHANGE of renameat2(2).
    private const int WorkingFolder = -100;
    private const uint ChangePlaces = 2;

    /// <summary>False if the system cannot do it: a mount point, an unsupported file system, or not Linux.</summary>
    public static bool Try(string one, string other)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            return RenameAt2(WorkingFolder, one, WorkingFolder, other, ChangePlaces) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "renameat2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int RenameAt2(
        int oldFolder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string oldPath,
        int newFolder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string newPath,
        uint flags);
}
