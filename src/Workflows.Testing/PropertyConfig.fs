namespace Workflows.Testing

open System
open System.Globalization
open FsCheck
open Workflows

/// <summary>A property does not hold; the message has the counterexample, and how to run it again.</summary>
type PropertyFailedException(message: string) =
    inherit Exception(message)

/// <summary>Configurations of FsCheck for properties over definitions.</summary>
/// <example>
/// <code>
/// [&lt;Fact&gt;]
/// let ``every run ends`` () =
///     Check.One(PropertyConfig.standard, Prop.forAll Definitions.runnable runsToAnEnd)
/// </code>
/// </example>
[<RequireQualifiedAccess>]
module PropertyConfig =
    /// A counterexample as one reads it: definitions in the Amazon States Language.
    let private print (value: obj) =
        match value with
        | :? StateMachine as machine -> machine.ToJson()
        | other -> $"%A{other}"

    let private seedOf (rnd: Rnd) (size: int) = $"{rnd.Seed},{rnd.Gamma},{size}"

    let private fail name result replay =
        let report = Runner.onFinishedToStringWithFormatter print name result

        let hint =
            match replay with
            | Some seed -> $"Seed and size of the last step: {seed}. Again: PropertyConfig.replay \"{seed}\" config\n"
            | None -> ""

        raise (PropertyFailedException(report.TrimEnd() + "\n" + hint))

    let private runner = {
        new IRunner with
            member _.OnStartFixture _ = ()
            member _.OnArguments(_, _, _) = ()
            member _.OnShrink(_, _) = ()

            member _.OnFinished(name, result) =
                match result with
                | TestResult.Passed _ -> ()
                | TestResult.Failed(_, _, _, _, _, rnd, size) -> fail name result (Some(seedOf rnd size))
                | TestResult.Exhausted _ -> fail name result None
    }

    /// <summary>
    /// 300 cases; says nothing when the property holds and throws <see cref="T:Workflows.Testing.PropertyFailedException"/>
    /// when it does not, with the definition as JSON and with the seed and size to run it again.
    /// </summary>
    let standard =
        Config.Quick.WithMaxTest(300).WithQuietOnSuccess(true).WithRunner(runner)

    /// <summary>The same configuration with another number of cases.</summary>
    /// <param name="count">How many cases, at least 1.</param>
    /// <param name="config">The configuration.</param>
    let cases (count: int) (config: Config) = config.WithMaxTest count

    /// <summary>The same configuration, beginning with the case that a failure has printed.</summary>
    /// <param name="seed">The text that was printed: two numbers of the seed and the size, with commas between them.</param>
    /// <param name="config">The configuration.</param>
    /// <exception cref="T:System.FormatException">The text is no such seed.</exception>
    let replay (seed: string) (config: Config) =
        let number (text: string) =
            match UInt64.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture) with
            | true, value -> Some value
            | _ -> None

        match seed.Split ',' |> Array.map number with
        // FsCheck's generator needs an odd second number.
        | [| Some first; Some second; Some size |] when second % 2UL = 1UL ->
            config.WithReplay(
                Some {
                    Rnd = Rnd(first, second)
                    Size = Some(int size)
                }
            )
        | _ ->
            raise (FormatException $"A seed is two numbers and a size, as a failure prints them, and not \"{seed}\".")
