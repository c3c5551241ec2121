using System.Globalization;

/// <summary>
/// Reports how many bytes the measured program allocated. The runtime loads it before the program
/// (DOTNET_STARTUP_HOOKS), so the program needs no code for it. The runtime requires this name, without a namespace.
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
