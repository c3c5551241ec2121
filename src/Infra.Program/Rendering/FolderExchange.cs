using System.Runtime.InteropServices;

namespace Infra.Program;

/// <summary>Two folders of one file system change places at once: no moment has neither, and none has a part of one.</summary>
internal static partial class FolderExchange
{
    // AT_FDCWD and RENAME_EXCHANGE of renameat2(2).
    private const int WorkingFolder = -100;
    private const uint ChangePlaces = 2;

    /// <summary>False where it cannot be done: another system, a mount point, a file system that has no such thing.</summary>
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

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
