using System.Globalization;

/// <summary>
/// Loaded by the runtime before the program that is measured (DOTNET_STARTUP_HOOKS), which so needs no code for it.
/// Writes how many bytes the program allocated. The runtime wants this name, without a namespace.
/// </summary>
internal static class StartupHook
{
    public const string FileVariable = "INFRA_BENCH_ALLOCATED";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is not { } file) return;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            File.WriteAllText(file, GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
    }
}
