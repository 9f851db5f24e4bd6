export default function Page() {
  return <p>The Frontend API is at /__clerk.</p>;
}
