/// <summary>
/// Loaded by the runtime before the program that is measured (DOTNET_STARTUP_HOOKS), which so needs no code for it. Writes
/// how many bytes the program allocated.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("INFRA_BENCH_ALLOCATED") is not { } file) return;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            File.WriteAllText(file, GC.GetTotalAllocatedBytes(precise: true).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
