using System.Runtime.InteropServices;

namespace Infra.Program;

/// <summary>Two folders change places at once: no moment has neither, and none has a part of one.</summary>
internal static class FolderExchange
{
    // AT_FDCWD and RENAME_EXCHANGE of renameat2(2).
    private const int WorkingFolder = -100;
    private const uint ChangePlaces = 2;

    /// <summary>False where it cannot be done: a mount point, another system, a file system without it.</summary>
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
